//! Verbs that say nothing of speech, and the noun behind them that carries the report (GUIDELINE
//! § 6): `وجه انتقادات`, `قام بإدانة`, `تم الإعلان`.

use super::{Cue, Tie, tie};
use crate::conjugate::Shape;
use crate::lexicon::frame::{self, Frames};
use crate::lexicon::{FormOf, Lemma, flag};
use crate::phrase::{Doc, Phrase, adjective_like};
use crate::quote::Run;
use crate::statement::{Act, Evidence};
use crate::token::{Joined, Kind};

/// Nouns that can carry a report.
const SPEECH: crate::lexicon::Flags = flag::NOUN | flag::ATTITUDE | flag::LIGHT;

/// Words in front of a noun of thanks or regret that make it more of it, folded.
const MORE: &[&str] = &[
    "خالص",
    "اسمي",
    "اصدق",
    "احر",
    "اطيب",
    "بالغ",
    "عميق",
    "جزيل",
    "عظيم",
    "وافر",
    "اجمل",
    "ايات",
    "معاني",
    "عبارات",
];

/// Behind `خالص`, `أسمى آيات`, where a noun of thanks or regret follows: `رفع المدير | أسمى آيات الشكر`.
pub fn most_of_all(doc: &Doc<'_>, k: usize) -> Option<usize> {
    if !doc.is(k + 1, flag::ATTITUDE) && !doc.is(k + 2, flag::ATTITUDE) {
        return None;
    }
    let noun = (k..k + 3).find(|&n| !MORE.contains(&doc.bare(n)))?;
    (noun > k
        && doc.is(noun, flag::ATTITUDE)
        && doc.joined(noun) == Joined::None
        && !doc.conjunction(noun))
    .then_some(noun)
}

/// The report of the noun that the verb at `i` governs, if there is one.
pub(super) fn light(
    doc: &Doc<'_>,
    i: usize,
    form: FormOf,
    subject: Option<Phrase>,
    at: usize,
    limit: usize,
    clause: usize,
) -> Option<Cue> {
    // تلقي, تواصل: receiving, going on
    if matches!(doc.bare(i), "تلقي" | "تلقيه" | "تلقيها" | "تواصل") {
        return None;
    }
    let subject = without_noun(doc, i, subject);
    let from = subject
        .as_ref()
        .filter(|p| p.run.start >= i)
        .map_or(at, |p| p.after);
    // جدد الرئيس، سالم عواد، | التأكيد على
    let from = from
        + usize::from(
            doc.kind(from) == Kind::Comma && (i..from).any(|k| doc.kind(k) == Kind::Comma),
        );
    let verb = doc.lexicon.lemma(form);
    let impersonal = verb.base == "تمّ";
    if impersonal
        && (form.shape != Shape::Past
            || clause < i
            || subject.as_ref().is_some_and(|p| p.run.start < i))
    {
        return None;
    }
    let noun = governed(doc, verb, from, limit).or_else(|| testimony(doc, verb, from, limit))?;
    let (frames, act) = reading(doc, verb, noun)?;
    let after = adjectives(doc, noun);
    if no_words(doc, verb, noun, act, after) {
        return None;
    }
    let (kind, tie_at, body) = if construct(doc, verb, noun, frames, act) {
        (Tie::Object, noun + 1, noun + 1)
    } else {
        let extra = if deed(verb) { frames } else { 0 };
        tie(
            doc,
            noun,
            after,
            limit.min(noun + 30),
            ties(frames, act) | extra,
        )
        .or_else(|| concerning(doc, after, act))?
    };
    let (tie_at, body) = occasion(doc, noun, tie_at, limit).unwrap_or((tie_at, body));
    let strong = matches!(kind, Tie::That | Tie::Colon | Tie::Quote);
    // تقدم لنا النصح والاقتراحات التي تضيف إلى: the preposition of another word
    if kind == Tie::Preposition
        && (after..tie_at).any(|k| {
            doc.is(k, flag::REL)
                || doc.is(k, flag::FINITE)
                    && doc.joined(k) == Joined::None
                    && !doc.tokens.list[k].article
                    && !doc.is(k, flag::NAME | flag::NOUN | flag::PREP | flag::CIRC)
        })
        && !doc.is(tie_at, flag::THAT)
    {
        return None;
    }
    // تصريحات مفادها أن: the next word says so
    if (after..tie_at).any(|k| doc.is(k, flag::GIST) || act == Act::Say && super::saying(doc, k)) {
        return None;
    }
    if deed(verb) && act == Act::Say && (tie_at > after + 1 || !strong)
        || impersonal
            && !(strong && tie_at <= after + 3
                // تم التأكيد على أهمية الملف
                || doc.tokens.list[noun].article
                    && kind == Tie::Preposition
                    && (matches!(act, Act::Affirm | Act::Warn) || doc.stem(noun) == "ابلاغ")
                || doc.stem(noun) == "اعلان" && doc.bare(tie_at) == "عن" && body == tie_at + 1)
    {
        return None;
    }
    Some(Cue {
        token: noun,
        form: Some(FormOf {
            passive: form.passive || impersonal,
            ..form
        }),
        evidence: Evidence::Noun,
        act,
        negated: false,
        tie: kind,
        body,
        zone: Run {
            start: i + 1,
            end: tie_at.max(i + 1),
        },
        clause,
        subject: subject.filter(|_| !impersonal),
        relative: false,
        silent: false,
    })
}

/// A deed done by words: قام بإدانة, سارع إلى نفي, جدد دعوته.
const fn deed(verb: &Lemma) -> bool {
    verb.frames & frame::DEED != 0
}

/// `الشكر | لأمير المنطقة`, `التعازي | إلى أسرته`: thanks with their ال, for somebody; no last name.
pub fn given_to(doc: &Doc<'_>, k: usize) -> bool {
    doc.tokens.list[k].article
        && (doc.joined(k + 1) == Joined::Lam
            || doc.conjunction(k + 1)
            || matches!(doc.bare(k + 1), "الي" | "علي" | "ل"))
        && super::whom::thanks(doc, k)
}

/// The subject without the noun that the verb governs: ألقى اللوم على, ألقى الوزير | باللوم على.
fn without_noun(doc: &Doc<'_>, i: usize, subject: Option<Phrase>) -> Option<Phrase> {
    const HUMAN: crate::lexicon::Flags =
        flag::TITLE | flag::PERSON | flag::PEOPLE | flag::NAME | flag::ANY_ORG;
    let mut p = subject?;
    if p.run.start < i {
        return Some(p);
    }
    // الشكر is a name too
    let thanks = |k: usize| given_to(doc, k);
    if doc.is(p.run.start, SPEECH) && !doc.is(p.run.start, HUMAN) || thanks(p.run.start) {
        return None;
    }
    let cut = (p.run.start + 1..p.run.end)
        .find(|&k| {
            // قدم المدير | خالص شكره
            most_of_all(doc, k).is_some()
                || (doc.is(k, SPEECH) || thanks(k))
                    && (doc.joined(k) == Joined::Ba
                    // جدد رئيس الوفد | الدعوة إلى
                    || doc.tokens.list[k].article
                        && (doc.tokens.list[k - 1].definite() || thanks(k))
                        && !doc.conjunction(k)
                        && (doc.stem(k) == "دعوه" || !adjective_like(doc.stem(k)) || thanks(k))
                        && (!doc.is(k, HUMAN & !flag::ANY_ORG) || thanks(k)))
        })
        // تقدم الملحق الثقافي | بالشكر للملك سلمان: a name behind the noun is not the subject's
        .filter(|&k| {
            p.name.is_none_or(|n| n.end <= k || n.start > k) || most_of_all(doc, k).is_some()
                // قدم الوزير | الشكر لأمير المنطقة
                || thanks(k)
        });
    if let Some(k) = cut {
        p.name = p.name.filter(|n| n.start < k).map(|n| Run {
            start: n.start,
            end: n.end.min(k),
        });
        p.run.end = k;
        p.after = k;
    }
    Some(p)
}

/// `أدلى بتصريح للصحيفة بأن`: a statement made.
fn testimony(doc: &Doc<'_>, verb: &Lemma, from: usize, limit: usize) -> Option<usize> {
    let joined = match verb.base.as_str() {
        "أدلى" => Joined::Ba,
        // أصدر الحزب بيانا بأن
        "أصدر" => Joined::None,
        _ => return None,
    };
    (from..limit.min(from + 3))
        .find(|&k| doc.joined(k) == joined && doc.is(k, flag::MEDIUM | flag::LIGHT))
        .filter(|&k| (k + 1..k + 5).any(|n| doc.bare(n).starts_with("بان") && doc.is_that(n)))
}

/// The frames and the act of a noun of speech.
fn reading(doc: &Doc<'_>, verb: &Lemma, noun: usize) -> Option<(Frames, Act)> {
    // a word with its ال may have an entry of its own
    let entry = doc.tokens.list[noun].entry;
    let entry = if doc.lexicon.forms(entry).is_empty() {
        doc.lexicon.get(doc.stem(noun)).unwrap_or(entry)
    } else {
        entry
    };
    let (frames, act) = doc
        .lexicon
        .forms(entry)
        .iter()
        .filter(|f| f.shape == Shape::Noun)
        .map(|&f| doc.lexicon.lemma(f))
        .filter(|l| {
            !deed(verb)
                || l.frames & frame::WEAK == 0
                || doc.is(noun, flag::ATTITUDE)
                || verb.base == "تمّ" && l.base == "أبلغ"
        })
        .fold((0, None), |(all, act), l| {
            (all | l.frames, act.or(Some(l.act)))
        });
    let stated = matches!(verb.base.as_str(), "أدلى" | "أصدر").then_some(Act::Say);
    Some((frames, doc.lexicon.act(entry).or(act).or(stated)?))
}

/// Where the adjectives of a noun end.
fn adjectives(doc: &Doc<'_>, noun: usize) -> usize {
    let plain = |k: usize| {
        doc.kind(k) == Kind::Word && doc.joined(k) == Joined::None && !doc.conjunction(k)
    };
    let mut after = noun + 1;
    while plain(after)
        && doc.is(after, flag::COMMON | flag::ADV)
        && !doc.is(after, flag::FUNCTION_WORD)
        && after < noun + 3
    {
        after += 1;
    }
    // شكره وتقديره ل, الشكر والعرفان ل: a second noun beside it
    if doc.conjunction(after)
        && (doc.tokens.list[noun].pronoun && doc.tokens.list[after].pronoun
            || doc.tokens.list[noun].article && doc.tokens.list[after].article)
        && (doc.is(after, flag::ATTITUDE) || doc.stem(after) == "عرفان")
    {
        after += 1;
    }
    // بانتقاد لاذع ل: one that no table knows
    if after == noun + 1
        && plain(after)
        && doc.flags(after) & !(flag::DEMONYM | flag::PARTICIPLE) == 0
        && !doc.tokens.list[after].article
        && !doc.bare(after).starts_with(['ل', 'ب'])
    {
        after += 1;
    }
    after
}

/// Verb and noun together are no words: help is given, a military attack made, a guest invited; or
/// the words are those of a verb behind the noun (أصدر فتوى تحث على).
fn no_words(doc: &Doc<'_>, verb: &Lemma, noun: usize, act: Act, after: usize) -> bool {
    let next = noun + 1;
    let told = doc.is(next, flag::FINITE)
        && doc.is(next, flag::VERB)
        && !doc.is(next, flag::NOUN | flag::FUNCTION_WORD);
    let help = act == Act::Support
        && match verb.base.as_str() {
            "قدّم" | "تقدّم" => true,
            "جدّد" | "كرّر" | "أعاد" => false,
            _ => deed(verb),
        };
    // شن هجوما: an attack in words shows itself as such
    let attack = doc.stem(noun).starts_with("هجوم")
        && !(next..=after).any(|k| {
            ["حاد", "لاذع", "قاسي", "لفظي", "كلامي", "شرس"]
                .iter()
                .any(|a| doc.stem(k).starts_with(a))
        });
    told || help
        || attack
        || deed(verb) && act == Act::Answer
        || verb.base == "قام" && doc.stem(noun) == "دعوه"
}

/// The object of the noun in its genitive: بإدانة العقوبات.
fn construct(doc: &Doc<'_>, verb: &Lemma, noun: usize, frames: Frames, act: Act) -> bool {
    let next = noun + 1;
    frames & (frame::NP | frame::TARGET) != 0
        && act != Act::Say
        && !doc.tokens.list[noun].definite()
        && !doc.tokens.tanwin(noun)
        && doc.kind(next) == Kind::Word
        && doc.joined(next) == Joined::None
        && !doc.is(next, flag::FUNCTION_WORD | flag::TIME | flag::ADV)
        // بطلب رسمي: an adjective
        && !(doc.tokens.list[next].pronoun && doc.bare(next).ends_with('ي'))
        && (deed(verb) || doc.tokens.list[next].definite())
}

/// `بالشكر لمدير التعليم على تعاونه`: what somebody is thanked for, or asked to forgive, behind
/// whoever is.
fn occasion(doc: &Doc<'_>, noun: usize, tie_at: usize, limit: usize) -> Option<(usize, usize)> {
    let fits = matches!(
        doc.stem(noun),
        "شكر"
            | "شكره"
            | "شكرها"
            | "شكرهم"
            | "امتنانه"
            | "امتنانها"
            | "تقديره"
            | "تقديرها"
            | "اعتذار"
            | "اعتذاره"
            | "اعتذارها"
            | "اعتذارهم"
            | "اعتذارا"
    ) && (doc.joined(tie_at) == Joined::Lam || doc.bare(tie_at) == "الي");
    (tie_at + 1..limit.min(tie_at + 16))
        .take_while(|&k| {
            fits && matches!(doc.kind(k), Kind::Word | Kind::Comma | Kind::Number)
                && !doc.is(k, flag::REL)
                && (!doc.is(k, flag::FINITE) || doc.is(k, flag::PREP))
        })
        .find(|&k| {
            matches!(doc.bare(k), "علي" | "عن" | "جراء" | "نظير" | "لقاء")
                && !doc.is(k - 1, flag::MEDIUM)
                && doc.bare(k - 1) != "نيابه"
                // للقائمين على المعرض
                && !matches!(doc.stem(k - 1), "قايمين" | "مشرفين" | "مشرف")
                && doc.kind(k + 1) == Kind::Word
        })
        .map(|k| (k, k + 1))
}

/// `أصدرت تحذيرات بشأن السيول`: what the words are about, where they say more than that.
fn concerning(doc: &Doc<'_>, at: usize, act: Act) -> Option<(Tie, usize, usize)> {
    (act != Act::Say
        && matches!(doc.bare(at), "بشان" | "بخصوص" | "حيال" | "تجاه" | "ازاء")
        && doc.kind(at + 1) == Kind::Word)
        .then_some((Tie::Preposition, at, at + 1))
}

/// The ties of a noun with these frames: most prepositions, where it says more than that something
/// was said.
const fn ties(frames: Frames, act: Act) -> Frames {
    let strong = frame::THAT | frame::QUOTE;
    match act {
        Act::Say => frames & !frame::PREPS | strong,
        Act::Warn => frames & !frame::FI | strong | MOST | frame::MIN,
        _ => frames & !(frame::MIN | frame::FI) | strong | MOST,
    }
}

const MOST: Frames =
    frame::BA | frame::AN | frame::ALA | frame::ILA | frame::LAM | frame::HAWL | frame::MAA;

/// The noun of speech that a verb with nothing of speech governs: its object, or behind its
/// preposition, an addressee in between.
fn governed(doc: &Doc<'_>, verb: &Lemma, from: usize, limit: usize) -> Option<usize> {
    let noun = |k: usize| {
        (doc.is(k, SPEECH) || given_to(doc, k))
            && !doc.conjunction(k)
            && !doc.is(k, flag::FUNCTION_WORD)
            && matches!(doc.joined(k), Joined::None | Joined::Ba)
            // رفع التحديات, رفع شكره إلى
            && (verb.base != "رفع" || doc.is(k, flag::ATTITUDE) || super::whom::thanks(doc, k))
            && !other_noun(doc, k)
    };
    if let Some(noun) = most_of_all(doc, from) {
        return Some(noun);
    }
    let mut told = doc.is(from, flag::CIRC);
    for k in from..limit.min(from + 6) {
        // تقدمت الشركة في نوفمبر 2011 بطلب, تقدمت كتلة النواب، بطلب
        let passed = doc.kind(k) == Kind::Number
            || doc.kind(k) == Kind::Comma && doc.joined(k + 1) == Joined::Ba && noun(k + 1);
        if passed {
            continue;
        }
        if doc.kind(k) != Kind::Word || doc.is_that(k) || doc.is(k, flag::REL) {
            return None;
        }
        let behind = k > from && doc.is(k - 1, flag::PREP) && !doc.tokens.list[k - 1].pronoun;
        // صندوق النقد, العناصر الأمنية: the second word of a phrase
        let second = k > from
            && doc.tokens.list[k].article
            && !doc.tokens.list[k - 1].pronoun
            && !doc.is(k - 1, flag::FUNCTION_WORD | flag::TIME | flag::ADV);
        let near = told
            || doc.joined(k) == Joined::Ba
            || doc.tokens.list[k].pronoun
            || k > from
                && (doc.is(k - 1, flag::ADV | flag::TIME | flag::PREP)
                    || matches!(doc.bare(k - 1), "خلاله" | "خلالها" | "فيه" | "فيها"));
        let own = !behind && !second;
        let ruled = k == from || near && own;
        let object = deed(verb) && behind && k == from + 1;
        if noun(k) && (ruled || object) {
            return Some(k);
        }
        told |= doc.joined(k) == Joined::Lam || doc.bare(k) == "الي";
    }
    None
}

/// استعدادا, اعتبارا من: in preparation for, as of; and حركة نداء تونس.
fn other_noun(doc: &Doc<'_>, k: usize) -> bool {
    matches!(doc.stem(k), "استعدادا" | "اعتبارا" | "اثناء")
        || doc.is(k, flag::LIGHT) && doc.is(k + 1, flag::PLACE)
}
