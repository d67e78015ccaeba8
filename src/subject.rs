//! Where the subject of a report ends, once the word is known that its content hangs on.
//!
//! Between a verb of saying and its أن, colon or mark stand the subject and the circumstances of the
//! cue, nothing else (ARABIC.md, fact 4). What the noun phrase reader leaves over and what opens no
//! circumstance, therefore belongs to the subject: `مصدر مطلع | على الملف إن`, `تجار | بالجملة إن`.

use crate::coref::agreement;
use crate::lexicon::FormOf;
use crate::lexicon::flag;
use crate::lexicon::frame::{self, Frames};
use crate::phrase::{Class, Doc, Phrase, adjective_like, completes, stressing};
use crate::quote::Run;
use crate::statement::Gender;
use crate::token::{Joined, Kind};

/// So many tokens behind the phrase are looked at.
const REACH: usize = 24;

/// Lengthens a subject over what stands between it and the token `at` that its content hangs on.
/// Where an object may stand in between, a noun that nothing ties is that, and a preposition that
/// `frames` asks for is the verb's.
pub fn stretch(doc: &Doc<'_>, subject: &mut Phrase, at: usize, object: bool, frames: Frames) {
    let from = subject.after;
    if from > at {
        return;
    }
    // too far: only as far as the next comma
    let limit = if at > from + REACH {
        (from..from + 8)
            .find(|&k| matches!(doc.kind(k), Kind::Comma | Kind::Open))
            .unwrap_or(from)
    } else {
        at
    };
    let named = subject.name.is_some_and(|n| n.end == subject.run.end);
    let mut end = subject.run.end;
    let mut k = from;
    while k < limit {
        let next = match doc.kind(k) {
            Kind::Word => {
                let asked = asks(doc, k, frames);
                // المشرف العام على الفعاليات 36 | محمد الساعد أن: no object stands in front of أن
                let closing = || longer_name(doc, k, at).is_some_and(|r| r.end == at);
                if asked || stops(doc, k, subject, named && k == from, object) && !closing() {
                    break;
                }
                word_ends(doc, subject, k, at)
            }
            Kind::Number if doc.kind(k - 1) == Kind::Word => k + 1,
            // د. علاء الرفاتي
            Kind::Stop
                if doc.is(k - 1, flag::HONORIFIC)
                    && doc.tokens.list[k].glued
                    && doc.bare(k - 1).chars().nth(1).is_none()
                    && doc.name_score(k + 1) > 0 =>
            {
                k + 1
            }
            Kind::Mark => match doc.layout.opened_by(k).map(|q| doc.layout.quotes[q]) {
                Some(q) if q.closed && q.close < at && q.close - q.open < 8 => q.close + 1,
                _ => break,
            },
            // المدير التنفيذي للمكتب الشيخ / محمد الراجح
            Kind::Other if subject.name.is_none() && k > from => {
                match doc.name_behind_stroke(k, at) {
                    Some(name) => {
                        subject.name = Some(name);
                        name.end
                    }
                    None => break,
                }
            }
            Kind::Open => match doc.after_bracket(k).filter(|&c| c <= at) {
                Some(close) => {
                    k = close;
                    continue;
                }
                None => break,
            },
            Kind::Comma
                if k + 1 < at
                    && (apposition(doc, k + 1)
                        || subject.name.is_none()
                            && subject.class == Class::Person
                            && unknown_name(doc, k + 1, at).is_some()) =>
            {
                let named = || {
                    doc.name_run(k + 1, at).filter(|r| {
                        r.end > r.start + 1
                            && subject.class == Class::Person
                            && (r.end == at || doc.kind(r.end) == Kind::Comma)
                    })
                };
                subject.name = subject
                    .name
                    .or_else(named)
                    .or_else(|| unknown_name(doc, k + 1, at));
                k += 1;
                continue;
            }
            _ => break,
        };
        k = next;
        end = k;
    }
    while end > subject.run.end
        && doc.is(end - 1, flag::PREP)
        && doc.joined(end - 1) == Joined::None
    {
        end -= 1;
    }
    if end > subject.run.end {
        subject.run.end = end;
        subject.after = k.max(end);
    }
    if names_what_the_post_is_of(doc, subject) {
        subject.name = None;
        return;
    }
    match subject.name.as_mut() {
        Some(_) if subject.class == Class::Organisation => {}
        Some(name) => name.end = surname_ends(doc, *name, subject.run.end, at),
        None if subject.class == Class::Person => subject.name = closing_name(doc, subject),
        None => {}
    }
}

/// The name of several words that begins at `k`.
fn longer_name(doc: &Doc<'_>, k: usize, at: usize) -> Option<Run> {
    doc.name_run(k, at)
        .filter(|r| doc.name_score(k) > 0 && r.end > k + 1)
}

/// Where the word at `k` of the subject ends, with the name it begins; a body whose bearer that is
/// becomes the name itself.
fn word_ends(doc: &Doc<'_>, subject: &mut Phrase, k: usize, at: usize) -> usize {
    let Some(bearer) = longer_name(doc, k, at) else {
        return k + 1 + usize::from(completes(doc, k));
    };
    // the bearer of the office behind the body: المكتب الصحفي للأمين العام | بان كي مون
    let office = |w: usize| doc.joined(w) == Joined::Lam && doc.is(w, flag::TITLE);
    if k == subject.after
        && subject.class == Class::Organisation
        && (subject.run.start..k).any(office)
    {
        subject.name = Some(subject.run);
    }
    bearer.end
}

/// `مدرب سندرلاند السابق`: the name is what the post is of, as the adjective of the post comes
/// behind it.
fn names_what_the_post_is_of(doc: &Doc<'_>, subject: &Phrase) -> bool {
    let Some(name) = subject.name.filter(|n| {
        subject.class == Class::Person && n.start > subject.run.start && n.end < subject.run.end
    }) else {
        return false;
    };
    let behind = &doc.tokens.list[name.end];
    doc.is(subject.run.start, flag::POST)
        && (subject.run.start..name.start).all(|k| {
            doc.kind(k) == Kind::Word
                && !doc.tokens.list[k].definite()
                && !doc.is(k, flag::HONORIFIC)
        })
        && behind.article
        && behind.joined == Joined::None
        && !behind.conjunction
        && !behind.is(flag::NAME | flag::TITLE | flag::DEMONYM)
        && adjective_like(doc.stem(name.end))
}

/// The end of a name whose last words no table knows: up to two words between a name and what
/// closes the subject (`الشاذلي | العياري في`, `آد | ستون إن`).
fn surname_ends(doc: &Doc<'_>, name: Run, end: usize, at: usize) -> usize {
    let mut k = name.end;
    while k < end && k < name.end + 2 && may_be_surname(doc, k) {
        k += 1;
    }
    let closed = k > name.end
        && (k == at
            || matches!(doc.kind(k), Kind::Comma | Kind::Open | Kind::Dash)
            || doc.is(k, flag::TIME | flag::TITLE | flag::QUANT) && doc.joined(k) == Joined::None
            || k == end && (!doc.tokens.list[k - 1].article || !doc.is(k - 1, flag::COMMON)));
    if closed { k } else { name.end }
}

/// Neither a title nor an adjective of office, nor a word of grammar.
fn may_be_surname(doc: &Doc<'_>, i: usize) -> bool {
    let token = &doc.tokens.list[i];
    token.kind == Kind::Word
        && token.joined == Joined::None
        && !token.conjunction
        && (!token.pronoun || doc.bare(i).ends_with('ي'))
        && token.flags & flag::DESCRIBES == 0
        && !doc.tokens.tanwin(i)
        && !matches!(doc.stem(i), "سابق" | "اسبق" | "حالي" | "راحل" | "جديد")
}

/// The name that closes a lengthened phrase: `مدير عام هيئة الغذاء | سعد القحطاني`.
fn closing_name(doc: &Doc<'_>, subject: &Phrase) -> Option<Run> {
    // who speaks for an office bearer is not the office bearer
    if (subject.run.start..subject.run.end).any(|k| {
        doc.bare(k) == "باسم" && doc.is(k + 1, flag::POST)
            || doc.is(k, flag::KIN)
                && !doc.tokens.list[k].definite()
                // محامي الدفاع | سالم حداد: of no person
                && !(doc.tokens.list[k + 1].article && doc.is(k + 1, flag::ANY_ORG))
    }) || doc.one_of(subject.run.start)
    {
        return None;
    }
    let mut k = subject.run.start + 1;
    while k < subject.run.end {
        // مراسل | بي بي سي
        if let Some((end, _)) = doc.multiword(k) {
            k = end;
            continue;
        }
        if doc.names_place(k) {
            k += 2;
            continue;
        }
        // بجامعة | نوتنجهام ترنت, من قرية | أولاد سلامة: the name is the body's, the place's
        let head = &doc.tokens.list[k - 1];
        let body = head.joined == Joined::Ba && head.is(flag::ANY_ORG);
        let place = head.is(flag::PLACE_HEAD) && !head.is(flag::TITLE | flag::NAME);
        if (body || place) && head.kind == Kind::Word && !head.definite() {
            k = doc
                .name_run(k, subject.run.end)
                .map_or(k + 1, |r| r.end.max(k + 1));
            continue;
        }
        // الخبير في علم السموم | الدكتور نيتين سيتوهل
        let led = head.is(flag::HONORIFIC)
            && head.joined == Joined::None
            && k.checked_sub(2).is_none_or(|w| !doc.after_whom(w));
        let given =
            led && doc.name_score(k) >= 0 || doc.is(k, flag::GIVEN) && doc.name_score(k) >= 1;
        let run = (doc.kind(k) == Kind::Word && (doc.name_score(k) >= 2 || given))
            .then(|| doc.name_run(k, subject.run.end))
            .flatten()
            .filter(|r| {
                r.end - r.start >= 2
                    && (r.end == subject.run.end
                        || led && doc.joined(r.end) == Joined::Ba
                        || (doc.name_score(r.start) >= 3 || given) && doc.is(r.end, flag::PREP))
            });
        if run.is_some() {
            return run;
        }
        // الدكتور نيتين سيتوهل | بجامعة: letters that look Arabic
        if led && let Some(unknown) = unknown_behind(doc, k, subject.run.end) {
            return Some(unknown);
        }
        k += 1;
    }
    None
}

/// Two words and more that may be last names, up to the end or a joined ب.
fn unknown_behind(doc: &Doc<'_>, from: usize, limit: usize) -> Option<Run> {
    let end = (from..limit)
        .find(|&k| !may_be_surname(doc, k))
        .unwrap_or(limit);
    ((2..=4).contains(&(end - from))
        && (end == limit || doc.joined(end) == Joined::Ba)
        && (from..end).all(|k| doc.flags(k) & !flag::NAME == 0))
    .then_some(Run { start: from, end })
}

/// A name that no table knows, between two commas or before the tie: `أحد المشاركين، | عميرة الصغير، `.
fn unknown_name(doc: &Doc<'_>, from: usize, at: usize) -> Option<Run> {
    let close = (from..at.min(from + 5))
        .find(|&k| doc.kind(k) != Kind::Word)
        .unwrap_or(at.min(from + 5));
    let closed = close == at || doc.kind(close) == Kind::Comma;
    let words = close.saturating_sub(from);
    (closed
        && (2..=4).contains(&words)
        && doc.name_score(from) >= 1
        // هالة شيخ روحه
        && (from..close).all(|k| may_be_surname(doc, k) || k > from && doc.is(k, flag::NAME)))
    .then_some(Run {
        start: from,
        end: close,
    })
}

/// The name of a titled source between two commas, or a comma and the end of the clause:
/// `وفق ما أفاد به المدير العام | ، كمال الهذيلي.`
pub fn name_behind_comma(doc: &Doc<'_>, source: &mut Phrase, limit: usize) {
    let comma = source.after;
    if source.class != Class::Person
        || source.name.is_some()
        || comma != source.run.end
        || comma >= limit
        || doc.kind(comma) != Kind::Comma
        || !doc.is(source.run.start, flag::TITLE)
        || !doc.tokens.list[source.run.start].definite() && source.run.end == source.run.start + 1
    {
        return;
    }
    let at = (comma + 1..comma + 6)
        .find(|&k| doc.kind(k) != Kind::Word)
        .unwrap_or(comma);
    if let Some(name) = unknown_name(doc, comma + 1, at).filter(|n| doc.is(n.start, flag::GIVEN)) {
        source.run.end = name.end;
        source.after = name.end;
        source.name = Some(name);
    }
}

/// Behind a comma stands another description of the subject, not a circumstance.
fn apposition(doc: &Doc<'_>, i: usize) -> bool {
    doc.kind(i) == Kind::Word
        && doc.joined(i) == Joined::None
        && (doc.is(
            i,
            flag::TITLE | flag::PERSON | flag::PEOPLE | flag::QUANT | flag::POST,
        ) || doc.name_score(i) >= 3)
        && doc.flags(i) & (flag::FUNCTION_WORD | flag::TIME | flag::ADV) == 0
}

/// A preposition that no verb follows stands in front.
fn governed(doc: &Doc<'_>, i: usize) -> bool {
    let token = &doc.tokens.list[i];
    !token.conjunction
        && token.joined == Joined::None
        && matches!(doc.bare(i - 1), "في" | "عن" | "علي" | "الي" | "لدي" | "ضد")
}

/// This word opens a circumstance of the cue, its audience or a clause.
fn stops(doc: &Doc<'_>, i: usize, subject: &Phrase, behind_name: bool, object: bool) -> bool {
    let token = &doc.tokens.list[i];
    let flags = token.flags;
    // علمت الصحيفة | من مصدر مطلع أن
    let heard = doc.bare(i) == "من"
        && subject.class == crate::phrase::Class::Organisation
        && matches!(doc.stem(i + 1), "مصدر" | "مصادر");
    // مصادر مقربة | من التحقيق
    if doc.bare(i) == "من" && !behind_name && matches!(doc.stem(i - 1), "مقرب" | "مقربه")
    {
        return false;
    }
    if heard
        || doc.opens_clause(i)
        || doc.own_words(i)
        || stressing(doc, i)
        || doc.folded_is(i, "فان")
        || doc.unnamed_at(i).is_some()
    {
        return true;
    }
    if doc.name_score(i) > 0 && !token.conjunction && token.joined == Joined::None {
        return object
            && doc.name_score(i - 1) <= 0
            && !behind_title(doc, i)
            && doc.kind(i - 1) != Kind::Comma;
    }
    if flags & (flag::TIME | flag::ADV | flag::PHRASE | flag::REL | flag::THAT | flag::NEG) != 0
        || flags & (flag::AUX | flag::CLAUSE | flag::PRON) != 0
        || flags & flag::FUNCTION != 0 && token.pronoun
        || doc.dated(i)
        || flags & flag::DEM != 0 && complete(doc, i - 1)
        || doc.tokens.tanwin(i)
        || flags & flag::PARTICIPLE != 0
            && !token.article
            && (doc.bare(i).ends_with('ا') || complete(doc, i - 1))
    {
        return true;
    }
    // a verb, also one that goes on behind و; behind a preposition a noun spelt like one: في علم
    if flags & flag::FINITE != 0
        && !token.article
        && !governed(doc, i)
        && !completes(doc, i)
        && flags & (flag::TITLE | flag::NAME | flag::ORG | flag::PEOPLE) == 0
    {
        return true;
    }
    if token.conjunction {
        return token.pronoun
            || flags & (flag::FUNCTION_WORD | flag::CIRC | flag::FINITE) != 0
            || object
                && !token.article
                && flags & (flag::TITLE | flag::ORG) == 0
                && doc.name_score(i) <= 0
                && complete(doc, i - 1);
    }
    match token.joined {
        Joined::Lam => behind_name || subject.class == Class::Place || audience(doc, i),
        Joined::Ba => {
            behind_name
                || token.pronoun
                || flags & (flag::CIRC | flag::ADV) != 0
                || doc.manner(i)
                || doc.degree(i)
                || occasion(doc, i)
                || doc.stem(i) == "تاريخ"
        }
        Joined::None if matches!(doc.bare(i), "ل" | "ب" | "ك" | "باسم" | "نيابه") => {
            true
        }
        Joined::None if flags & (flag::PREP | flag::CIRC) != 0 => {
            behind_name || doc.said_from(subject.run.start, i) || circumstance(doc, i)
        }
        Joined::None => {
            flags & flag::FUNCTION_WORD & !flag::DEM != 0 && !token.article
                || subject.class == Class::Organisation && doc.titled_other(subject.run.start, i)
                || object
                    && (!token.article || action(doc, i))
                    && flags & flag::TITLE == 0
                    && complete(doc, i - 1)
                    && !(flags == 0 && doc.is(i - 1, flag::PROPER_ORG))
        }
        _ => true,
    }
}

/// A word with ل names whom the words are for.
fn audience(doc: &Doc<'_>, i: usize) -> bool {
    doc.tokens.list[i].pronoun
        || crate::role::audience(doc, i)
        || doc.is_outlet(i)
        || doc.name_score(i - 1) > 0
        || doc.is(i, flag::TITLE)
            && (doc.is(i + 1, flag::ORG_MEDIUM | flag::PROPER_MEDIUM)
                || doc.tokens.list[i - 1].article && doc.class_of(i - 1) == Class::Person)
        || doc.is(
            i,
            flag::PEOPLE
                | flag::PLURAL
                | flag::PERSON
                | flag::ORG_MEDIUM
                | flag::PROPER_MEDIUM
                | flag::MEDIUM
                | flag::FUNCTION
                | flag::DEM,
        )
}

/// A preposition opens a circumstance of the cue, not what the noun in front asks for.
fn circumstance(doc: &Doc<'_>, i: usize) -> bool {
    let next = i + 1;
    match doc.bare(i) {
        "في" | "من" => {
            // المشاركون في هذه الوقفة
            let governed = doc.is(next, flag::DEM)
                && doc.tokens.list[i - 1].article
                && doc.stem(i - 1).starts_with('م')
                && ["ون", "ين", "ات"]
                    .iter()
                    .any(|e| doc.stem(i - 1).ends_with(e));
            occasion(doc, next) && !governed
                || doc.kind(next) != Kind::Word
                || crate::role::moment(doc, next)
        }
        "علي" => {
            occasion(doc, next)
                || doc.is(next, flag::ORG_MEDIUM | flag::PROPER_MEDIUM)
                || !doc.is(i - 1, flag::PARTICIPLE) && !doc.tokens.list[i - 1].article
        }
        // مصدر وسط المقاومة
        "وسط" | "داخل" | "ضمن" => {
            doc.tokens.list[i - 1].definite()
                || !doc.is(i - 1, flag::TITLE | flag::PERSON | flag::PEOPLE)
        }
        // جمعية النساء للبحث | حول التنمية: what the noun behind ل is about
        "حول" if doc.joined(i - 1) == Joined::Lam => occasion(doc, next),
        "الي" | "عن" | "بين" | "ضد" => occasion(doc, next),
        _ => true,
    }
}

/// A noun that an occasion or a time begins with: في بيان, من يناير.
fn occasion(doc: &Doc<'_>, i: usize) -> bool {
    if matches!(
        doc.stem(i),
        "ساعه"
            | "وقت"
            | "جهه"
            | "ناحيه"
            | "سياق"
            | "اطار"
            | "حين"
            // في خطوة مفاجئة
            | "خطوه"
            | "بادره"
            | "مفاجاه"
    ) {
        return true;
    }
    let bits = flag::MEDIUM | flag::TIME | flag::MONTH | flag::DEM | flag::ATTITUDE | flag::NOUN;
    let press = matches!(doc.stem(i + 1), "صحفي" | "صحفيه" | "صحافي" | "صحافيه");
    doc.is(i, bits) && (press || !doc.is(i, flag::ORG | flag::PROPER_ORG))
        || doc
            .tokens
            .list
            .get(i)
            .is_none_or(|t| t.pronoun && !doc.bare(i).ends_with('ي'))
}

/// A preposition that the verb asks for, for its content or for whom it speaks to.
fn asks(doc: &Doc<'_>, i: usize, frames: Frames) -> bool {
    let wanted = match (doc.bare(i), doc.joined(i)) {
        ("عن", _) => frame::AN,
        ("الي", _) => frame::ILA | frame::ADDR_ILA,
        ("علي", _) => frame::ALA | frame::ADDR_ALA | frame::TOPIC_ALA,
        ("من", _) => frame::MIN | frame::ADDR_MIN,
        ("في", _) => frame::FI,
        (_, Joined::Ba) => frame::ADDR_BA,
        _ => 0,
    };
    wanted & frames != 0
}

/// A definite noun that is no adjective of the definite noun in front: التقرير | التدهور
fn action(doc: &Doc<'_>, i: usize) -> bool {
    doc.tokens.list[i - 1].article
        && doc.flags(i) & (flag::DEMONYM | flag::NAME) == 0
        && !adjective_like(doc.stem(i))
}

/// A noun that no other completes: with ال, with a pronoun, or a name.
fn complete(doc: &Doc<'_>, i: usize) -> bool {
    doc.kind(i) == Kind::Mark
        || doc.tokens.list[i].definite()
        || doc.name_score(i) > 0
        || doc.is(i, flag::PLACE | flag::PROPER_ORG | flag::DEMONYM)
}

/// Right behind a title or a word that belongs to one, where a name may stand.
fn behind_title(doc: &Doc<'_>, i: usize) -> bool {
    doc.tokens.list[i - 1].definite()
        || doc.is(
            i - 1,
            flag::TITLE | flag::PLACE | flag::PROPER_ORG | flag::DEMONYM | flag::PREP,
        )
}

/// The subject of a verb that no phrase reader knows: the words that stand alone between the verb
/// and the word that its content hangs on (`أعلنت | موبايلي أن`, `أوضح | لو دريان أنه`).
pub fn left_alone(
    doc: &Doc<'_>,
    gap: usize,
    at: usize,
    form: FormOf,
    frames: Frames,
) -> Option<Phrase> {
    let token = doc.tokens.list.get(gap).filter(|_| gap < at)?;
    let particle =
        token.flags & flag::PARTICLE != 0 && gap + 1 < at && doc.name_score(gap + 1) >= 2;
    let named =
        doc.name_score(gap) > 0 || particle || token.flags & (flag::PROPER_ORG | flag::PLACE) != 0;
    // where the verb may have an object, a common noun is that
    let object = frames & (frame::NP | frame::NP2 | frame::TARGET | frame::ADDR) != 0;
    let function =
        flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::FINITE | flag::NOUN | flag::ATTITUDE;
    let no_subject = token.is(function)
        || doc.tokens.tanwin(gap)
        || token.is(flag::PARTICIPLE) && !token.article
        || token.pronoun && token.is(flag::COMMON);
    let joined = token.joined != Joined::None
        || token.conjunction
        || matches!(doc.bare(gap), "ل" | "ب" | "ك");
    // وعلق | آخر: ...
    let other = matches!(doc.bare(gap), "اخر" | "اخري") && gap + 1 == at;
    if token.kind != Kind::Word || joined || !named && !other && (object || no_subject) {
        return None;
    }
    if other {
        let run = Run {
            start: gap,
            end: at,
        };
        return Some(Phrase {
            run,
            class: Class::Person,
            name: None,
            after: at,
        });
    }
    let name = doc
        .name_run(gap, at)
        .or((particle || token.flags == 0).then_some(Run {
            start: gap,
            end: if particle { gap + 2 } else { gap + 1 },
        }));
    // قال | تشاد هاميل: no country is he
    let misread = token.is(flag::PLACE)
        && form.gender.is_some()
        && agreement(doc, Class::Place, gap).is_some_and(|g| Some(g) != form.gender)
        && gap + 1 < at
        && may_be_surname(doc, gap + 1)
        && !doc.is(gap + 1, flag::PARTICIPLE)
        && !doc.tokens.list[gap + 1].article
        && (gap + 2 == at || doc.bounded(gap + 2));
    let name = if misread {
        Some(Run {
            start: gap,
            end: gap + 2,
        })
    } else {
        name
    };
    // وصرح | هاميلتون قائلا: a town that is a last name too
    let called = token.is(flag::PLACE)
        && token.is(flag::FAMILY)
        && !token.is(flag::COUNTRY)
        && form.gender == Some(Gender::Male);
    let class = match doc.class_of(gap) {
        Class::Other => Class::Person,
        _ if misread || called => Class::Person,
        class => class,
    };
    let end = name.map_or(gap + 1, |n| n.end);
    let mut phrase = Phrase {
        run: Run { start: gap, end },
        class,
        name: name.filter(|_| class == Class::Person),
        after: end,
    };
    stretch(doc, &mut phrase, at, false, 0);
    // دورة تدريبية, تسديدة: no human
    if doc.class_of(gap) == Class::Other
        && phrase.name.is_none()
        && form.gender == Some(Gender::Female)
        && token.is(flag::COMMON)
    {
        phrase.class = Class::Document;
    }
    // all of the gap, circumstances apart
    let closed = phrase.after == at
        || doc.kind(phrase.after) != Kind::Word
        || doc.is(
            phrase.after,
            flag::PREP | flag::CIRC | flag::TIME | flag::ADV | flag::REL,
        )
        || doc.joined(phrase.after) != Joined::None
        || doc.is(phrase.after, flag::PARTICIPLE);
    let agrees = phrase.name.is_some()
        || form.gender.is_none()
        || agreement(doc, class, gap).is_none_or(|g| Some(g) == form.gender);
    (closed && agrees).then_some(phrase)
}
