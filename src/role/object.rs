//! Objects: whom the words are said to and whom they judge, and where such an object was read as
//! the subject or as part of it.

use super::{Reader, Roles, TOLD};
use crate::conjugate::{Number, Shape};
use crate::coref::agreement;
use crate::cue::{Cue, Tie, bare_relative};
use crate::lexicon::{flag, frame};
use crate::phrase::{Class, Doc, Phrase};
use crate::quote::Run;
use crate::statement::{Act, Evidence, Gender};
use crate::token::{Joined, Kind};

/// A phrase read as the subject that is the object, the subject hidden: `تنصح الناس بـ`.
pub fn objective(doc: &Doc<'_>, cue: &Cue) -> bool {
    let Some(subject) = cue.subject.as_ref().filter(|s| s.run.start > cue.token) else {
        return false;
    };
    if cue.evidence != Evidence::Verb || matches!(cue.tie, Tie::Before | Tie::Phrase) {
        return false;
    }
    // وسأل المولى عز وجل أن: God is asked
    if matches!(cue.act, Act::Ask | Act::Urge)
        && matches!(
            doc.bare(subject.run.start),
            "الله" | "المولي" | "الباري" | "ربه"
        )
    {
        return true;
    }
    // أطلق عليه | البعض اسم كذا
    if subject.run.start == cue.token + 2
        && matches!(doc.bare(cue.token + 1), "عليه" | "عليها" | "عليهم")
    {
        return false;
    }
    if !doc.tokens.list[cue.token].pronoun && pronoun_in_front(doc, cue.token) {
        return true;
    }
    let reader = Reader::new(doc, cue);
    // وصف الأمر بأنه, اتهم فلانا بأنه: one noun or name alone in front of what is said of it
    let head = &doc.tokens.list[subject.run.start];
    let alone = match subject.name {
        Some(n) => n == subject.run,
        None => head.definite() && subject.run.end - subject.run.start <= 2,
    };
    let judged = alone
        && reader.frames & frame::TARGET != 0
        && matches!(cue.act, Act::Accuse | Act::Describe)
        && !doc.tokens.list[cue.token].pronoun
        && subject.after == cue.zone.end
        && (doc.joined(cue.zone.end) == Joined::Ba || doc.bare(cue.zone.end) == "ب");
    if judged {
        return true;
    }
    // تنصح الناس, دعت كل المتضررين: a woman's verb is not theirs
    let hers = reader.frames & frame::ADDR != 0
        && subject.class == Class::People
        && cue
            .form
            .is_some_and(|f| f.gender == Some(Gender::Female) && f.number == Number::Singular)
        && agreement(doc, Class::Other, subject.run.start) == Some(Gender::Male);
    if hers {
        return true;
    }
    let mut roles = Roles::default();
    reader.objects(reader.zone(), &mut roles);
    [roles.addressee, roles.target]
        .iter()
        .flatten()
        .any(|run| run.start == subject.run.start)
}

/// A pronoun is the subject of a verb: `وهو يتوعد`, `لكنها لم تدع`.
fn pronoun_in_front(doc: &Doc<'_>, verb: usize) -> bool {
    let between = |k: usize| doc.is(k, flag::NEG) || doc.bare(k) == "قد";
    let mut k = verb;
    while k > 0 && verb - k < 2 && between(k - 1) {
        k -= 1;
    }
    k > 0
        && matches!(
            doc.bare(k - 1),
            "هو" | "هي"
                | "هم"
                | "انه"
                | "انها"
                | "انهم"
                | "بانه"
                | "بانها"
                | "بانهم"
                | "لانه"
                | "لانها"
                | "لانهم"
                | "لكنه"
                | "لكنها"
                | "لكنهم"
                | "ولكنه"
                | "ولكنها"
                | "ولكنهم"
        )
}

impl Reader<'_, '_> {
    /// Direct objects: to whom, or whom the words judge.
    pub(super) fn objects(&self, zone: Run, roles: &mut Roles) {
        let (doc, cue) = (self.doc, self.cue);
        if self.frames & (frame::ADDR | frame::TARGET) == 0 && !self.judges()
            || matches!(cue.tie, Tie::Before | Tie::Phrase)
                && !self.passive
                && !doc.tokens.list[cue.token].pronoun
        {
            return;
        }
        if self.passive {
            // أُبلغت بير, سُئل الظواهري: who is told is the subject
            if self.frames & frame::ADDR != 0 {
                let p = doc
                    .noun_phrase(cue.token + 1, zone.end, true)
                    .filter(|p| p.class != Class::Other || p.name.is_some())
                    .map(|p| p.run);
                roles.addressee = roles
                    .addressee
                    .or(p)
                    .or_else(|| self.antecedent(cue.clause));
            }
            return;
        }
        let target = self.frames & frame::TARGET != 0 || self.judges();
        let token = &doc.tokens.list[cue.token];
        // دعوته جميع الأطراف: the pronoun is whose the noun is
        if token.pronoun && cue.evidence != Evidence::Noun {
            // الذي وصفه بأنه, لقطات اعتبرها: the antecedent
            // الخبراء الذين اعتبروها: they judge something else
            let theirs = cue.token > 0
                && matches!(doc.bare(cue.token - 1), "الذين" | "اللاتي" | "اللواتي")
                && !["هم", "هن"]
                    .iter()
                    .any(|e| doc.bare(cue.token).ends_with(e));
            if target && cue.token > 0 && doc.is(cue.token - 1, flag::REL) && !theirs {
                roles.target = roles.target.or_else(|| self.antecedent(cue.token - 1));
            } else if target && self.attributive() {
                roles.target = roles.target.or_else(|| self.antecedent(cue.token));
            }
            return;
        }
        // تصف نفسها
        let itself = cue.token + 1;
        if target
            && matches!(
                doc.bare(itself),
                "نفسه"
                    | "نفسها"
                    | "انفسهم"
                    | "انفسهن"
                    | "نفسي"
                    | "اياه"
                    | "اياها"
                    | "اياهم"
            )
        {
            roles.target = roles.target.or(Some(Run {
                start: itself,
                end: itself + 1,
            }));
            return;
        }
        let object = self.object(zone).or_else(|| {
            // هاجم [الأمم المتحدة]: the object is all there is
            (cue.tie == Tie::Object
                && (target && matches!(cue.act, Act::Criticise | Act::Accuse)
                    || matches!(cue.act, Act::Praise)))
            .then(|| doc.noun_phrase(cue.body, self.sentence.end, true))
            .flatten()
            .filter(|p| {
                matches!(
                    p.class,
                    Class::Person | Class::People | Class::Organisation | Class::Place
                ) && (doc.class_of(p.run.start) != Class::Other
                    || p.name.is_some_and(|n| n.start == p.run.start))
                    && !doc.is(p.run.start, flag::NOUN | flag::NORM)
            })
            .map(|p| p.run)
        });
        // اعتبره كذا without بأن: the object is the content
        if self.judges() && !(cue.tie == Tie::That && doc.joined(cue.zone.end) == Joined::Ba) {
            return;
        }
        // أخبر اللاعب موقع كذا: an outlet that carried the words; without a subject it is that
        let outlet = object
            .filter(|o| !matches!(cue.act, Act::Urge | Act::Praise) && doc.is_outlet(o.start));
        if target {
            roles.target = roles.target.or(object);
        } else if outlet.is_some() {
            let told = self.subject.is_some_and(|s| Some(s) != outlet);
            roles.medium = roles.medium.or(outlet.filter(|_| told));
        } else if self.addresses() {
            roles.addressee = object.or(roles.addressee);
        }
    }

    /// Who is asked: `دعوته | جميع الأطراف إلى الحوار`, `أهابت الوزارة | بالمواطنين توخي الحذر`.
    pub(super) fn asked(&self) -> Option<Run> {
        let (doc, cue) = (self.doc, self.cue);
        if cue.act != Act::Urge {
            return None;
        }
        let by_noun = cue.evidence == Evidence::Noun && doc.tokens.list[cue.token].pronoun;
        let at = if by_noun {
            cue.token + 1
        } else if self.frames & frame::ADDR_BA != 0 {
            (cue.token + 1..cue.body).find(|&k| doc.joined(k) == Joined::Ba)?
        } else {
            return None;
        };
        if at >= cue.body || by_noun && doc.joined(at) != Joined::None {
            return None;
        }
        let p = doc.noun_phrase(at, cue.body, true)?;
        (doc.bare(at) == "بالجميع"
            || matches!(
                p.class,
                Class::People | Class::Person | Class::Organisation | Class::Place
            ))
        .then_some(p.run)
    }

    /// The verb is used with those it is said to: أفاد seldom is, and اطلع without a hamza is rather
    /// what somebody looked at.
    fn addresses(&self) -> bool {
        let doc = self.doc;
        let base = self
            .cue
            .form
            .map_or("", |f| doc.lexicon.lemma(f).base.as_str());
        match base {
            "أفاد" => false,
            "أطلع" => doc.tokens.original(self.cue.token).contains('أ'),
            _ => true,
        }
    }

    /// اعتبر, عد: to hold somebody to be something; the object is judged.
    pub(super) fn judges(&self) -> bool {
        self.cue
            .form
            .is_some_and(|f| matches!(self.doc.lexicon.lemma(f).base.as_str(), "اعتبر" | "عدّ"))
            && self.cue.evidence != Evidence::Noun
    }

    /// The verb describes the indefinite noun in front of it.
    fn attributive(&self) -> bool {
        let doc = self.doc;
        let cue = self.cue.token;
        cue > self.sentence.start && !doc.conjunction(cue) && doc.kind(cue - 1) == Kind::Word && {
            let before = &doc.tokens.list[cue - 1];
            !before.article
                && !before.pronoun
                && !doc.is(
                    cue - 1,
                    flag::FUNCTION_WORD
                        | flag::AUX
                        | flag::NAME
                        | flag::PLACE
                        | flag::PROPER_ORG
                        | flag::ADV
                        | flag::TIME,
                )
        }
    }

    /// The end of what stands in front of an object and is none: how strongly and when it was said, what is told
    /// of the source, where it was said.
    fn beside(&self, i: usize, limit: usize) -> Option<usize> {
        let doc = self.doc;
        // بأشد العبارات
        if doc.degree(i) || doc.bare(i) == "مره" {
            return Some(i + 2);
        }
        // حذر تقرير | أصدرته المنظمة | من
        let told = || {
            let source = self.cue.subject.as_ref().filter(|p| p.after == i)?;
            bare_relative(doc, source, limit)
        };
        self.time(i, limit)
            .map(|(end, _)| end)
            .or_else(told)
            .or_else(|| self.medium(i, limit).map(|(run, _)| run.end))
    }

    /// The first phrase in a stretch that can be an object, passing over circumstances and what is
    /// told of the subject.
    fn first_object(&self, zone: Run) -> Option<(Run, Class)> {
        let doc = self.doc;
        let mut i = zone.start;
        while i < zone.end {
            match doc.kind(i) {
                Kind::Word | Kind::Number => {}
                Kind::Mark
                    if doc.layout.opened_by(i).is_some() && doc.kind(i - 1) == Kind::Word => {}
                Kind::Open => {
                    i = doc.after_bracket(i).unwrap_or(i + 1);
                    continue;
                }
                // ، وهو فقيه، : told of the subject
                Kind::Comma if doc.conjunction(i + 1) && doc.is(i + 1, flag::PRON) => {
                    i = (i + 1..zone.end)
                        .find(|&k| doc.kind(k) == Kind::Comma)
                        .unwrap_or(zone.end);
                    continue;
                }
                _ => {
                    i += 1;
                    continue;
                }
            }
            if let Some(end) = self.beside(i, zone.end) {
                i = end;
                continue;
            }
            // وصف الوزير | ما نشر | بالكذب
            if doc.bare(i) == "ما"
                && self.frames & frame::TARGET != 0
                && doc.is(i + 1, flag::FINITE)
                && !doc.conjunction(i)
            {
                let run = Run {
                    start: i,
                    end: zone.end,
                };
                return Some((run, Class::Other));
            }
            if doc.is(i, flag::REL | flag::THAT | flag::CLAUSE) {
                // a relative clause of the subject
                i = (i..zone.end)
                    .find(|&k| doc.kind(k) == Kind::Comma)
                    .unwrap_or(zone.end);
                continue;
            }
            if doc.is(i, flag::PREP | flag::CIRC) && doc.name_score(i) <= 0 {
                let p = doc.noun_phrase(i + 1, zone.end, true);
                i = p.map_or(i + 1, |p| p.run.end.max(i + 1));
                continue;
            }
            // قائلا, قائلة, مؤكدة: a participle that goes on, no object
            let accusative = doc.is(i, flag::PARTICIPLE)
                && !doc.tokens.list[i].article
                && (doc.bare(i).ends_with('ا')
                    || doc.bare(i).ends_with('ه')
                        && doc.is(i, flag::VERB)
                        && !doc.is(i, flag::ANY_ORG | flag::TITLE | flag::PEOPLE | flag::NOUN));
            let quoted = doc
                .layout
                .opened_by(i)
                .map(|q| doc.layout.quotes[q].close + 1);
            if doc.joined(i) == Joined::None
                && !doc.conjunction(i)
                && !accusative
                && !doc.is(i, flag::ADV)
                && doc.may_begin(i)
                && let Some(p) = doc
                    .noun_phrase(i, zone.end, true)
                    .filter(|p| doc.kind(i) != Kind::Mark || p.class != Class::Other)
            {
                if self.of_subject(&p) {
                    i = p.run.end.max(i + 1);
                    continue;
                }
                return self.fits(&p).then_some((p.run, p.class));
            }
            // دعا "كل القوى الوطنية" إلى: called by a quoted description
            if self.cue.act == Act::Urge
                && doc.is(i + 1, flag::QUANT | flag::PEOPLE)
                && let Some(close) = quoted.filter(|&q| q <= zone.end && q > i + 2)
            {
                let run = Run {
                    start: i + 1,
                    end: close - 1,
                };
                return Some((run, Class::People));
            }
            // للموقع الإخباري
            let joined = doc.joined(i) == Joined::Lam;
            let partner = joined
                .then(|| doc.noun_phrase(i, zone.end, true))
                .flatten()
                .map(|p| self.named(p.run.end.max(i + 1), zone.end));
            i = quoted.or(partner).unwrap_or(i + 1);
        }
        None
    }

    fn object(&self, zone: Run) -> Option<Run> {
        let (doc, cue) = (self.doc, self.cue);
        let behind = self.subject.filter(|s| s.start > cue.token);
        let from = behind.map_or(zone.start, |s| s.end);
        let found = self.first_object(Run {
            start: from,
            end: zone.end,
        });
        let (run, class) = match (found, behind) {
            (Some(found), _) => found,
            (None, Some(subject)) => return self.swallowed(subject),
            (None, None) => return None,
        };
        if self.subject.is_some() || cue.relative || cue.evidence == Evidence::Participle {
            return Some(self.whole(run, zone.end));
        }
        // the subject is hidden, or not seen: دعا السهلي | المواطنين إلى
        if let Some(second) = doc
            .noun_phrase(run.end, zone.end, true)
            .filter(|p| doc.joined(p.run.start) == Joined::None && !doc.conjunction(p.run.start))
        {
            return Some(self.whole(second.run, zone.end));
        }
        let form = cue.form?;
        let own = agreement(doc, class, run.start);
        let differs = form.number == Number::Plural
            || form.gender.is_some() && own.is_some() && own != form.gender;
        let needs = self.frames & frame::TARGET != 0
            || cue.act == Act::Urge
            || TOLD.contains(&doc.lexicon.lemma(form).base.as_str());
        (differs && cue.act != Act::Say || needs).then(|| self.whole(run, zone.end))
    }

    /// A phrase that tells of the subject: a nominative, its name, its age.
    fn of_subject(&self, p: &Phrase) -> bool {
        let (doc, head) = (self.doc, p.run.start);
        // أشرف عليها باحثون
        let nominative = doc.stem(head).ends_with("ون")
            && (doc.is(head, flag::PEOPLE | flag::PLURAL | flag::DEMONYM)
                || doc.stem(head).ends_with("يون"));
        // وزيرة الطاقة، | هالة منصور، : her name
        let unnamed = self
            .cue
            .subject
            .as_ref()
            .is_some_and(|s| s.name.is_none() && s.class == Class::Person);
        // الجيلاني | الهمامي: the rest of a name
        let rest = self.cue.subject.as_ref().is_some_and(|s| {
            s.name == Some(s.run) && s.run.end == s.run.start + 1 && s.run.end == head
        });
        let named = (unnamed || rest) && p.name.is_some_and(|n| n.start == head);
        // سالم، | المحلل السياسي: his title
        let title = p.class == Class::Person
            && doc.is(head, flag::TITLE)
            && doc.kind(head - 1) == Kind::Comma
            && self
                .cue
                .subject
                .as_ref()
                .is_some_and(|s| s.name.is_some() && s.run.end + 1 == head);
        // سالم الخالدي أحد وجهاء المدينة
        let one =
            matches!(doc.bare(head), "احد" | "احدي") && self.subject.is_some_and(|s| s.end == head);
        nominative || named || title || one || matches!(doc.stem(head), "بالغ" | "بالغه")
    }

    /// Those spoken to are humans or bodies.
    fn fits(&self, p: &Phrase) -> bool {
        let (doc, head) = (self.doc, p.run.start);
        self.frames & frame::TARGET != 0
            || self.judges()
            || p.class != Class::Other
            || super::audience(doc, head)
            || doc.is(head, flag::QUANT | flag::DEM)
            || doc.tokens.list[head].definite() && !doc.is(head, flag::NOUN)
    }

    /// An object goes on behind a conjunction (`مجلس النواب والقائد العام`), as far as its noun
    /// phrases are joined.
    pub(super) fn whole(&self, run: Run, limit: usize) -> Run {
        let doc = self.doc;
        let mut end = run.end;
        for _ in 0..4 {
            if end >= limit
                || !doc.conjunction(end)
                || doc.is(end, flag::FUNCTION_WORD | flag::TIME)
            {
                break;
            }
            // the phrase is read from behind the conjunction
            let Some(p) = doc.noun_phrase(end, limit, true) else {
                break;
            };
            if p.run.end <= end
                || doc.is(end, flag::FINITE | flag::PARTICIPLE) && !doc.tokens.list[end].article
            {
                break;
            }
            end = p.run.end;
        }
        Run {
            start: run.start,
            end,
        }
    }

    /// The phrase of the subject ran into the object: `طالب عباس | الشباب بضرورة`; or the only
    /// phrase is the object, the subject hidden: `مظاهرات تطالب الحكومة بـ`, `وأبلغت الإدارة بـ`.
    fn swallowed(&self, subject: Run) -> Option<Run> {
        let (doc, cue) = (self.doc, self.cue);
        if self.relative_subject() {
            return Some(subject);
        }
        // وهو يتوعد | مجلس النواب
        if cue.token > 0 && doc.is(cue.token - 1, flag::PRON) && self.frames & frame::TARGET != 0 {
            return Some(subject);
        }
        if let Some(name) = cue.subject.as_ref().and_then(|s| s.name) {
            let k = (name.end..subject.end).find(|&k| {
                (k == name.end || doc.kind(k - 1) == Kind::Comma)
                    && doc.tokens.list[k].article
                    && doc.joined(k) == Joined::None
                    && !doc.conjunction(k)
                    && (doc.is(k, flag::PEOPLE)
                        || doc.is(k, flag::TITLE)
                            && (k > name.end + 1
                                || k == name.end && self.frames & frame::TARGET != 0))
            });
            if let Some(k) = k {
                return Some(Run {
                    start: k,
                    end: subject.end,
                });
            }
            if name.start == subject.start {
                return None;
            }
        }
        // هدد الرئيس | إيران, سأل الصحفي | الوزير: a definite noun and a second one behind it
        let told = cue
            .form
            .is_some_and(|f| TOLD.contains(&doc.lexicon.lemma(f).base.as_str()));
        if self.frames & frame::TARGET != 0 || cue.act == Act::Ask || told {
            let split = (subject.start + 1..subject.end).find(|&k| {
                let token = &doc.tokens.list[k];
                let second = token.article
                    && doc.is(k, flag::TITLE | flag::PEOPLE | flag::ORG)
                    // النواب الجمهوريون: no object has this ending
                    && !doc.is(k, flag::DEMONYM)
                    && !doc.stem(k).ends_with("يون")
                    || !token.article
                        && doc.is(k, flag::PLACE | flag::PLACE_HEAD | flag::PROPER_ORG)
                        && !doc.is(k, flag::FUNCTION_WORD);
                second
                    && doc.kind(k - 1) == Kind::Word
                    && doc.tokens.list[k - 1].article
                    && token.joined == Joined::None
                    && !token.conjunction
                    && (k > subject.start + 1
                        || doc.is(k - 1, flag::TITLE | flag::PERSON | flag::PEOPLE))
            });
            if let Some(k) = split {
                return Some(Run {
                    start: k,
                    end: subject.end,
                });
            }
        }
        if self.fronted() || matches!(doc.bare(subject.start), "الله" | "المولي" | "ربه")
        {
            return Some(subject);
        }
        let form = cue.form?;
        let class = cue.subject.as_ref().map_or(Class::Other, |s| s.class);
        // أخبر المدير: somebody named is rather the subject
        let told = told && class != Class::Person;
        let own = agreement(doc, class, subject.start);
        let differs = form.shape == Shape::Present
            && form.gender.is_some()
            && own.is_some()
            && own != form.gender;
        let attributive = form.shape == Shape::Present
            && form.gender == Some(Gender::Female)
            && self.attributive();
        (self.frames & frame::ADDR != 0
            && (told || (attributive || differs) && cue.act == Act::Urge))
            .then_some(subject)
    }

    /// المنظمة التي تتهم | الحكومة: the relative pronoun is the subject where nothing else in the
    /// clause takes it up.
    fn relative_subject(&self) -> bool {
        let (doc, cue) = (self.doc, self.cue);
        let mut rel = cue.token;
        while rel > 0 && rel + 3 > cue.token && !doc.is(rel, flag::REL) {
            rel -= 1;
        }
        let between = (rel + 1..cue.token).all(|k| doc.is(k, flag::AUX | flag::NEG));
        let Some(form) = cue.form.filter(|_| doc.is(rel, flag::REL) && between) else {
            return false;
        };
        let agrees = match doc.bare(rel) {
            "التي" => form.gender == Some(Gender::Female),
            "الذي" => form.gender == Some(Gender::Male) && form.number == Number::Singular,
            "الذين" => form.number == Number::Plural,
            _ => false,
        };
        let taken_up = (cue.token..=cue.body).any(|k| {
            doc.tokens
                .list
                .get(k)
                .is_some_and(|t| t.pronoun || t.kind == Kind::Word && t.is(flag::FUNCTION))
                || matches!(
                    doc.bare(k),
                    "بها"
                        | "به"
                        | "بهم"
                        | "اليها"
                        | "اليه"
                        | "عنها"
                        | "عنه"
                        | "منها"
                        | "منه"
                        | "فيها"
                        | "فيه"
                        | "عليها"
                        | "عليه"
                        | "لها"
                        | "له"
                )
        });
        agrees && !taken_up && (self.frames & frame::TARGET != 0 || cue.act == Act::Urge)
    }

    /// A phrase that can be the subject stands in front of the verb, from the beginning of the
    /// clause: موسكو انتقدت | الولايات المتحدة.
    fn fronted(&self) -> bool {
        let doc = self.doc;
        let cue = self.cue.token;
        let floor = self.sentence.start.max(cue.saturating_sub(16));
        !doc.conjunction(cue)
            && (self.frames & frame::TARGET != 0 || self.cue.act == Act::Urge)
            && (floor..cue).any(|k| {
                let opens = k == self.sentence.start
                    || k > 0
                        && (doc.kind(k - 1) != Kind::Word
                            || doc.folded_is(k - 1, "فان")
                            || doc.is(k - 1, flag::CLAUSE | flag::THAT | flag::AUX));
                opens
                    && doc.joined(k) == Joined::None
                    && doc.noun_phrase(k, cue, false).is_some_and(|p| {
                        (p.after..cue).all(|k| doc.is(k, flag::AUX | flag::NEG))
                            && (p.class != Class::Other || p.name.is_some())
                    })
            })
    }

    /// The noun phrase that ends right before a relative pronoun or a verb, read from the last
    /// place where one may begin.
    fn antecedent(&self, end: usize) -> Option<Run> {
        let doc = self.doc;
        let mut stop = end;
        let floor = self.sentence.start.max(end.saturating_sub(16));
        while stop > floor && (doc.kind(stop - 1) == Kind::Comma || doc.is(stop - 1, flag::AUX)) {
            stop -= 1;
        }
        (floor..stop).rev().find_map(|k| {
            let opens = k == floor
                || doc.joined(k) != Joined::None
                || doc.kind(k - 1) != Kind::Word
                || doc.is(
                    k - 1,
                    flag::PREP | flag::CIRC | flag::REL | flag::AUX | flag::CLAUSE | flag::FUNCTION,
                )
                || doc.is(k - 1, flag::FINITE) && !doc.tokens.list[k - 1].article
                || doc.conjunction(k);
            if !opens
                || !doc.may_begin(k)
                || k > 0
                    && doc.kind(k - 1) == Kind::Comma
                    && stop - k < 4
                    && k - 1 > floor
                    && doc.name_score(k) > 0
            {
                return None;
            }
            doc.noun_phrase(k, stop, false)
                .filter(|p| p.run.end == stop)
                .map(|p| p.run)
        })
    }
}
