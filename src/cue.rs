//! Cues: the words that carry a report, each with the way it ties its content.
//!
//! A form of a verb of saying is a report only where one of the verb's frames is met (ARABIC.md,
//! fact 3): the complementiser, a colon, a quotation, the preposition of the verb, an object. The
//! first tie behind the subject counts.

use crate::conjugate::{Number, Shape};
use crate::content::turns;
use crate::coref::agreement;
use crate::lexicon::frame::{self, Frames};
use crate::lexicon::{Flags, FormOf, Lemma, flag, hamzas, shows_hamza};
use crate::looks::look;
use crate::name::gender_of;
use crate::phrase::{Class, Doc, Phrase, adjective_like, deed_like, masdar_like};
use crate::quote::Run;
use crate::role::{placing, press};
use crate::statement::{Act, Evidence, Gender};
use crate::subject::{left_alone, name_behind_comma, stretch};
use crate::token::{Joined, Kind, Token};
use crate::unnamed::names_nobody;

mod cause;
pub mod light;
mod sides;
pub mod whom;

use cause::cause;
use light::light;

/// How content hangs on a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// أن, إن, بأن.
    That,
    /// A colon.
    Colon,
    /// A quotation opens.
    Quote,
    /// The preposition of the verb.
    Preposition,
    /// The object of the verb.
    Object,
    /// Nothing between.
    Bare,
    /// The content stands before the cue.
    Before,
    /// An attributing phrase: the clause it stands in.
    Phrase,
}

/// A word that carries a report.
#[derive(Clone, Debug)]
pub struct Cue {
    /// Its token.
    pub token: usize,
    /// Its reading, for verbs.
    pub form: Option<FormOf>,
    /// What it is.
    pub evidence: Evidence,
    /// Its act before the noun it governs is seen.
    pub act: Act,
    /// The saying is denied.
    pub negated: bool,
    /// How its content is tied.
    pub tie: Tie,
    /// First token of the content, or of the search for it.
    pub body: usize,
    /// The subject in the cue's clause.
    pub subject: Option<Phrase>,
    /// First token of the cue's clause: the subject where it stands in front, else the cue.
    pub clause: usize,
    /// The cue stands in a relative clause.
    pub relative: bool,
    /// Tokens between cue and content, where the roles stand.
    pub zone: Run,
    /// There is no word that carries the report: quotation or colon alone.
    pub silent: bool,
}

/// Furthest tie from its cue, in tokens: the 99th percentile in the marked articles is below it.
const REACH: usize = 60;

impl Cue {
    /// A cue whose clause it opens itself: its tie is at the token `at`, its content at `body`.
    fn own_clause(
        token: usize,
        (evidence, act): (Evidence, Act),
        (tie, at, body): (Tie, usize, usize),
        subject: Option<Phrase>,
    ) -> Self {
        Self {
            token,
            form: None,
            evidence,
            act,
            negated: false,
            tie,
            body,
            subject,
            clause: token,
            relative: false,
            zone: Run {
                start: token + 1,
                end: at.max(token + 1),
            },
            silent: false,
        }
    }
}

/// Finds the cues of an article in text order.
pub fn cues(doc: &Doc<'_>) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::with_capacity(doc.tokens.list.len() / 32 + 4);
    for (i, token) in doc.tokens.list.iter().enumerate() {
        if (token.is(flag::VERB | flag::PHRASE | flag::OF_SAYING | flag::GIST | flag::VIEW)
            || token.joined == Joined::Ba && by_words(doc, i)
            || token.flags & (flag::ROLE | flag::VERB) == flag::ROLE && doc.bare(i) == "فرد")
            && token.kind == Kind::Word
            && !linked(doc, i)
            && doc.unnamed_at(i).is_none()
            // the noun of a verb that says nothing of speech has been read with the verb
            && !found.iter().rev().take(3).any(|c| c.token == i)
            && let Some(cue) = read(doc, i, found.last())
        {
            found.push(cue);
        }
    }
    found
}

/// `رابط الخبر بصحيفة كذا: ...`: the headline of a page that the article refers to.
fn linked(doc: &Doc<'_>, i: usize) -> bool {
    if !doc.tokens.any_shows(look::LINK) {
        return false;
    }
    let start = doc.layout.sentence_at(i).start;
    doc.bare(start) == "رابط"
        && matches!(
            doc.bare(start + 1),
            "الخبر" | "المقال" | "الموضوع" | "التقرير" | "الحوار"
        )
}

fn read(doc: &Doc<'_>, i: usize, before: Option<&Cue>) -> Option<Cue> {
    let flags = doc.flags(i);
    // رد فعل: a reaction
    if doc.stem(i) == "رد" && doc.stem(i + 1).starts_with("فعل") {
        return None;
    }
    if flags & flag::PHRASE != 0
        && doc.joined(i) == Joined::None
        && !doc.tokens.list[i].article
        && !doc.tokens.list[i].pronoun
    {
        // حسبما جاء في النص, behind another report of the sentence: its medium
        let medium = (i + 1..i + 3).any(|k| matches!(doc.bare(k), "جاء" | "ورد"))
            && before.is_some_and(|b| doc.layout.sentence_of(b.token) == doc.layout.sentence_of(i));
        // حسب قولها opens a content; وفق تعبيرها closes one, whose cue stands in front
        let closes = |cue: &Cue| {
            cue.subject.is_none()
                && doc.layout.sentence_at(i).start != i
                && before
                    .is_some_and(|b| doc.layout.sentence_of(b.token) == doc.layout.sentence_of(i))
        };
        if let Some(cue) = phrase(doc, i).filter(|c| !medium && !closes(c)) {
            return Some(cue);
        }
    }
    if flags & flag::VIEW != 0
        && let Some(cue) = in_view(doc, i, before)
    {
        return Some(cue);
    }
    if flags & flag::OF_SAYING != 0 && !by_words(doc, i) || as_stated(doc, i) {
        return None;
    }
    if by_words(doc, i) || flags & flag::GIST != 0 {
        return in_words(doc, i, before);
    }
    if let Some(cue) = in_closing(doc, i, before) {
        return Some(cue);
    }
    let token = &doc.tokens.list[i];
    let written = doc.tokens.original(i);
    let spelled = !token.pronoun && !token.article && doc.tokens.respelt(i) && shows_hamza(written);
    let written = if spelled { hamzas(written) } else { 0 };
    let forms = doc.lexicon.forms(token.entry);
    // a form that may be active is passive only where a vowel says so
    let active = forms
        .iter()
        .any(|f| !f.passive && f.person == 3 && matches!(f.shape, Shape::Past | Shape::Present))
        && !vowelled_passive(doc, i);
    let mut cue = forms
        .iter()
        .filter(|f| !(f.passive && active))
        .filter(|f| !spelled || written == f.hamzas)
        .filter_map(|&form| match form.shape {
            Shape::Past | Shape::Present => finite(doc, i, form),
            Shape::Jussive => previous_word(doc, i)
                .filter(|&p| doc.bare(p) == "لم")
                .and_then(|_| finite(doc, i, form)),
            Shape::Participle => participle(doc, i, form),
            Shape::Noun => noun(doc, i, form),
        })
        .min_by_key(|c| {
            // نفى, توقع: the verb with its subject behind it, not the noun of the same letters
            let verb = c.evidence == Evidence::Verb
                && c.tie == Tie::Object
                && c.subject.as_ref().is_some_and(|p| p.run.start == i + 1);
            let rank = if verb { rank(Tie::That) } else { rank(c.tie) };
            (c.form.is_some_and(|f| f.passive), rank, c.body)
        })
        .or_else(|| answered(doc, i))?;
    // معربا عن تطلعه أن: one report
    if cue.evidence == Evidence::Noun
        && flags & flag::ATTITUDE != 0
        && before.is_some_and(|b| {
            // مبديا تفاؤله: the noun carries the report
            let shows = b.form.is_some_and(|f| {
                matches!(doc.lexicon.lemma(f).base.as_str(), "أبدى" | "سجّل" | "أظهر")
            });
            // معربا عن بالغ حزنه
            let feeling = light::most_of_all(doc, b.body).unwrap_or(b.body);
            feeling == i && (b.tie == Tie::Preposition || b.tie == Tie::Object && !shows)
        })
    {
        return None;
    }
    // what stands between an earlier cue and its tie (a relative clause of the subject, the second
    // half of صرح ... قائلا) has no claim on the same tie
    if !(cue.evidence == Evidence::Noun
        && cue.subject.is_some()
        && !(i > 0 && doc.is(i - 1, flag::CIRC)))
        && before.is_some_and(|b| {
            b.zone.start <= i
                && i < b.zone.end
                && (cue.zone.end >= b.zone.end || cue.tie == Tie::Before || b.tie == Tie::Phrase)
        })
    {
        return None;
    }
    // أدلى الوزير بتصريحه قائلا: ...; انتقلت المذيعة إلى صفحتها لتعلن أن
    let behind_verb = saying(doc, i) && cue.evidence == Evidence::Participle
        || doc.joined(i) == Joined::Lam && !doc.tokens.list[i].pronoun;
    if behind_verb
        && cue.subject.is_none()
        && before.is_none_or(|b| doc.layout.sentence_of(b.token) != doc.layout.sentence_of(i))
    {
        cue.subject = main_subject(doc, i);
    }
    whom::pass_over(doc, &mut cue);
    Some(cue)
}

/// The subject of the verb in front of a token, relative clauses apart.
fn main_subject(doc: &Doc<'_>, i: usize) -> Option<Phrase> {
    let start = doc
        .layout
        .sentence_at(i)
        .start
        .max(doc.layout.paragraph_at(i).start)
        .max(i.saturating_sub(30));
    // رد قائلا: a verb whose subject is hidden
    if i > start && doc.is(i - 1, flag::FINITE) && doc.is(i - 1, flag::VERB) {
        return None;
    }
    let verb = (start..i).rev().find(|&k| {
        doc.is(k, flag::FINITE)
            && (matches!(doc.joined(k), Joined::None | Joined::Sin)
                // ليرد عليه القاضي قائلا
                || doc.joined(k) == Joined::Lam && doc.stem(k).starts_with(['ي', 'ت']))
            && !doc.tokens.list[k].article
            && doc.flags(k) & (flag::NAME | flag::TITLE | flag::NOUN | flag::FUNCTION_WORD) == 0
            && !(k > 0 && doc.is(k - 1, flag::REL))
    })?;
    let known = |p: &Phrase| {
        matches!(
            p.class,
            Class::Person | Class::Organisation | Class::People | Class::Place
        ) && !doc.conjunction(p.run.start)
    };
    let form = doc
        .lexicon
        .forms(doc.tokens.list[verb].entry)
        .first()
        .copied();
    // كانت وارن تزن | قيمة الرئيس: behind a subject in front stands the object
    let behind = form.is_some() || verb == start || doc.name_score(verb - 1) <= 0;
    doc.noun_phrase(verb + 1, i, true)
        .filter(|p| behind && known(p))
        .filter(|p| form.is_none_or(|f| plausible(doc, p, doc.lexicon.lemma(f).frames, f)))
        .or_else(|| subject_before(doc, verb, form?).filter(known))
}

/// وفق ما ورد, حسبما جاء: the verb belongs to the phrase.
pub fn as_stated(doc: &Doc<'_>, i: usize) -> bool {
    let phrase = |k: Option<usize>| {
        k.is_some_and(|k| doc.is(k, flag::PHRASE) && doc.joined(k) == Joined::None)
    };
    doc.shows(i, look::STATED)
        && matches!(doc.bare(i), "جاء" | "جاءت" | "ورد" | "وردت")
        && !doc.conjunction(i)
        && (phrase(i.checked_sub(1))
            || i > 0 && matches!(doc.bare(i - 1), "ما" | "لما") && phrase(i.checked_sub(2)))
}

/// `وردت الوزارة أن`: "and the ministry answered", where a body or a person follows; not "came".
fn answered(doc: &Doc<'_>, i: usize) -> Option<Cue> {
    let entry = match doc.bare(i) {
        "ورد" => "رد",
        "وردت" => "ردت",
        // ، فرد الشيخ بأن: not an individual
        "فرد" | "فردت"
            if i == 0 || matches!(doc.kind(i - 1), Kind::Comma | Kind::Stop | Kind::Newline) =>
        {
            &doc.bare(i)[2..]
        }
        // وعدّ الأمين هذه التصريحات بأنها: and held it to be
        "وعد" | "وعدت" => return held(doc, i),
        _ => return None,
    };
    // ورد عليه مغردون بأن
    let to = matches!(doc.bare(i + 1), "عليه" | "عليها" | "عليهم" | "عليهما");
    let at = i + 1 + usize::from(to);
    let next = doc.noun_phrase(at, horizon(doc, i), false)?;
    if !matches!(
        next.class,
        Class::Person | Class::People | Class::Organisation
    ) || doc.joined(at) != Joined::None
    {
        return None;
    }
    let forms = doc.lexicon.forms(doc.lexicon.get(entry)?);
    forms
        .iter()
        .filter(|f| f.shape == Shape::Past && !f.passive)
        .find_map(|&f| finite(doc, i, f))
        .filter(|c| matches!(c.tie, Tie::That | Tie::Quote | Tie::Colon))
}

/// `وعدّ الأمين العام هذه التصريحات بأنها`: "and held", where the word shows it or holds this to be that;
/// not "promised".
fn held(doc: &Doc<'_>, i: usize) -> Option<Cue> {
    let form = doc
        .lexicon
        .forms(doc.lexicon.get(&doc.bare(i)[2..])?)
        .iter()
        .find(|&&f| f.shape == Shape::Past && !f.passive && doc.lexicon.lemma(f).base == "عدّ")?;
    finite(doc, i, *form).filter(|c| {
        doubled(doc, i)
            || c.tie == Tie::Object
            || c.tie == Tie::That && matches!(doc.bare(c.body), "بانه" | "بانها")
    })
}

/// `وعد الأمين نجاح المهرجان بأنه`: a thing is held to be so, nobody is promised anything.
fn thing_held(doc: &Doc<'_>, subject: Option<&Phrase>, body: usize) -> bool {
    matches!(doc.bare(body), "بانه" | "بانها")
        && subject.map(|p| p.run.end).is_some_and(|from| {
            doc.noun_phrase(from, body, true).is_some_and(|p| {
                p.class == Class::Other
                    && p.name.is_none()
                    && !doc.is(from, flag::PEOPLE | flag::QUANT)
            })
        })
}

/// `عدّ الأمير | البرنامج خطوة مهمة`: a thing, and what it is held to be.
fn of_two(doc: &Doc<'_>, at: usize, limit: usize) -> bool {
    const OTHER: Flags = flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::NAME | flag::FINITE;
    let plain = |k: usize| doc.kind(k) == Kind::Word && doc.joined(k) == Joined::None;
    plain(at)
        && doc.tokens.list[at].article
        && doc.noun_phrase(at, limit, true).is_some_and(|p| {
            let second = &doc.tokens.list[p.after];
            matches!(p.class, Class::Other | Class::Document)
                && p.name.is_none()
                && p.after < limit
                && plain(p.after)
                && !second.definite()
                && !second.conjunction
                && second.is(flag::COMMON)
                && !second.is(OTHER)
        })
}

/// `وعدّ`, `وعـد`: the letter is doubled, or drawn out where a shadda is meant.
fn doubled(doc: &Doc<'_>, i: usize) -> bool {
    doc.tokens.original(i).contains(['\u{651}', 'ـ'])
}

/// The و of a cue is "and", though its word is known with it: `وردت` read as `ردت`.
pub fn hides_conjunction(doc: &Doc<'_>, cue: &Cue) -> bool {
    matches!(
        doc.bare(cue.token),
        "ورد" | "وردت" | "فرد" | "فردت" | "وعد" | "وعدت"
    ) && cue
        .form
        .is_some_and(|form| matches!(doc.lexicon.lemma(form).base.as_str(), "ردّ" | "عدّ"))
}

/// الأقل, الأكبر, الأولى: which of several something is.
fn superlative(word: &str) -> bool {
    matches!(
        word,
        "الاقل"
            | "الاكبر"
            | "الاكثر"
            | "الاعلي"
            | "الادني"
            | "الاول"
            | "الاولي"
            | "الاهم"
            | "الافضل"
            | "الاسوا"
            | "الاطول"
            | "الاقصر"
            | "الاقدم"
            | "الاحدث"
            | "الاشهر"
            | "الثاني"
            | "الثانيه"
            | "الثالث"
            | "الثالثه"
            | "الوحيد"
            | "الوحيده"
    )
}

const fn rank(tie: Tie) -> u8 {
    match tie {
        Tie::That | Tie::Colon | Tie::Quote => 0,
        Tie::Preposition => 1,
        Tie::Phrase | Tie::Before => 2,
        Tie::Object => 3,
        Tie::Bare => 4,
    }
}

/// The end of what a cue can reach: its sentence, and inside a quotation the quotation.
pub fn horizon(doc: &Doc<'_>, i: usize) -> usize {
    let end = doc.layout.sentence_at(i).end;
    doc.layout
        .quote_at(i)
        .map_or(end, |q| end.min(doc.layout.quotes[q].close))
}

#[expect(
    clippy::too_many_lines,
    reason = "each check leans on those in front of it"
)]
fn finite(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Cue> {
    let token = &doc.tokens.list[i];
    let lemma = doc.lexicon.lemma(form);
    if token.article
        || matches!(token.joined, Joined::Ba | Joined::Kaf)
        || token.joined == Joined::Lam && !to_say(doc, i, form)
        || (token.joined == Joined::Sin && form.shape == Shape::Past)
    {
        return None;
    }
    let passive = form.passive || vowelled_passive(doc, i);
    // no object stands behind a passive but that of a verb with an addressee
    let stray = token.pronoun && lemma.frames & frame::ADDR == 0;
    // أُبلغ السكان بأن: the vowel shows it
    let told = lemma.frames & frame::ADDR != 0 && lemma.act == Act::Say && vowelled_passive(doc, i);
    if passive && (form.person != 3 || stray || lemma.frames & frame::WEAK != 0 && !told)
        || form.person == 2
        || form.number == Number::Dual && doc.tokens.tanwin(i)
        || token.flags & (flag::CIRC | flag::PREP) != 0 && !matches!(doc.bare(i), "عبر" | "بين")
    {
        return None;
    }
    // ما سمي بالتوافق, ما يسمى: a set phrase, nobody's words
    if matches!(doc.bare(i), "سمي" | "يسمي" | "تسمي")
        && i > 0
        && (matches!(doc.stem(i - 1), "ما" | "مما") || matches!(doc.bare(i - 1), "لما" | "بما"))
        && (doc.joined(i + 1) == Joined::Ba
            || doc.bare(i + 1) == "ب"
            || doc.kind(i + 1) == Kind::Mark)
    {
        return None;
    }
    // وحرصها على أن: the noun
    if token.pronoun && lemma.base == "حرص" {
        return None;
    }
    // وعدّ: held, not promised
    if lemma.base == "وعد" && form.shape == Shape::Past && doubled(doc, i) {
        return None;
    }
    // يعد أحد أهم: counted, not promised
    if lemma.base == "وعد"
        && form.shape == Shape::Present
        && !token.pronoun
        && doc.tokens.list.get(i + 1).is_some_and(|t| {
            t.kind == Kind::Word
                && t.joined == Joined::None
                && !t.pronoun
                && (t.is(flag::QUANT)
                    || !t.article && !t.is(flag::PEOPLE | flag::THAT | flag::NAME)
                    // يعد النسبة الأقل
                    || t.article && !t.conjunction && superlative(doc.bare(i + 2)))
                && !doc.is(i + 1, flag::TITLE | flag::PERSON | flag::ANY_ORG)
        })
    {
        return None;
    }
    // تعد المؤتمرات واحدة من أهم الفعاليات: counted, not promised
    if lemma.base == "وعد" && form.shape == Shape::Present && counted(doc, i) {
        return None;
    }
    if outlet_voice(doc, i, form) || other_word(doc, i) || grows(doc, i) || byline(doc, i) {
        return None;
    }
    // a reported speaker speaks in the third person; first-person forms only inside quotations
    if form.person != 3
        && (!matches!(form.shape, Shape::Past | Shape::Jussive)
            || doc.layout.quote_at(i).is_none()
            || lemma.act == Act::Opine
            || frames_weak(lemma))
    {
        return None;
    }
    // words that are something else more often are verbs only where a clause begins
    if token.flags
        & (flag::FUNCTION_WORD
            | flag::QUANT
            | flag::TIME
            | flag::ADV
            | flag::NAME
            | flag::TITLE
            | flag::ANY_ORG
            | flag::DOCUMENT
            | flag::PEOPLE
            | flag::ATTITUDE
            | flag::MEDIUM
            | flag::NOUN)
        != 0
        && !(token.pronoun
            || clause_begins(doc, i)
            // هنأ: the hamza shows the verb
            || doc.bare(i) == "هنا"
            // كلمة شكر فيها الحضور
            || matches!(doc.bare(i + 1), "فيه" | "فيها")
                && (i.saturating_sub(6)..i).any(|k| {
                    doc.is(k, flag::MEDIUM) && !doc.tokens.list[k].definite()
                })
            || doc.is(i - 1, flag::REL)
                && (doc.is_that(i + 1)
                    || doc.bare(i) == "عبر"
                    || !token.is(flag::FUNCTION_WORD | flag::QUANT | flag::TIME | flag::ADV)))
    {
        // or where their subject stands in front: الوزير نفى
        let ambiguous = flag::FUNCTION_WORD | flag::QUANT | flag::TIME | flag::ADV | flag::TITLE;
        // تقرير أظهر أن: a name has no clause behind it
        let name = token.is(flag::NAME) && (token.conjunction || !doc.is_that(i + 1));
        if token.is(ambiguous)
            || name
            || !subject_before(doc, i, form)
                .or_else(|| document_before(doc, i, form))
                .is_some_and(|p| p.class != Class::Other || p.name.is_some())
        {
            return None;
        }
    }
    let previous = previous_word(doc, i);
    // no past form follows لا, لم, لن: لا شك
    if form.shape == Shape::Past
        && previous.is_some_and(|p| matches!(doc.bare(p), "لا" | "لم" | "لن" | "بلا"))
    {
        return None;
    }
    // حاولوا لفت النظر, قالوا إن نقل الأطفال: verbal nouns
    if form.shape == Shape::Past
        && !token.conjunction
        && previous.is_some_and(|p| {
            doc.bare(p).ends_with("وا") && doc.is(p, flag::FINITE) && !doc.is(p, flag::AUX)
                || doc.opens_clause(p)
                    && lone_that(doc, p)
                    && doc.is(i, flag::NOUN)
                    && !token.pronoun
                    && !(p.saturating_sub(8)..p).any(|k| doc.bare(k) == "سبق")
        })
    {
        return None;
    }
    // رغبة في أن أعلن: the present of the first person
    if form.shape == Shape::Past
        && previous.is_some_and(|p| {
            doc.bare(p) == "ان"
                && p > 0
                && matches!(doc.bare(p - 1), "في" | "من" | "عن")
                && doc.is(p - 1, flag::PREP)
        })
    {
        return None;
    }
    // إذا طلب منه ذلك, لكنت قد قلت: what nobody has said
    if previous.is_some_and(|p| supposed(doc, p, form) || foreseen(doc, p, form)) {
        return None;
    }
    // يعزز من تجاوب الناس: a noun
    if previous.is_some_and(|p| {
        matches!(doc.bare(p), "في" | "الي" | "عن") && token.joined == Joined::None
            || doc.bare(p) == "من"
                && (frames_weak(lemma) && form.shape == Shape::Past
                    || form.shape == Shape::Present
                        && form.gender == Some(crate::statement::Gender::Female))
    }) && doc.is(i - 1, flag::PREP)
        && !token.conjunction
    {
        return None;
    }
    // what a speaker feels or does inside the speaker's own words: قال إنه يأمل, أراد أن يثبت
    let own_words = previous.is_some_and(|p| {
        doc.opens_clause(p) || doc.is(p, flag::AUX) && p > 0 && doc.opens_clause(p - 1)
    });
    let negated = previous
        .is_some_and(|p| doc.is(p, flag::NEG) && !doc.is(p, flag::REL) && doc.stem(p) != "ما");
    let relative = previous.is_some_and(|p| {
        doc.is(p, flag::REL)
            || matches!(doc.bare(p), "ما" | "مما" | "من" | "بما" | "لما" | "عما") && p + 1 == i
    });
    // وهو ما دعا الوزير إلى, مما دفعه إلى: a fact moves somebody
    if form.shape == Shape::Past
        && !token.pronoun
        && lemma.base != "أطلق"
        && previous.is_some_and(|p| {
            doc.bare(p) == "مما"
                || doc.bare(p) == "ما" && p > 0 && matches!(doc.stem(p - 1), "هو" | "هي" | "امر")
        })
    {
        return None;
    }
    // مما يؤكد أن, ما يؤكد أن, ما قد يؤكد أن: the narrator draws a conclusion
    let may = |p: usize| p > 0 && doc.bare(p) == "قد" && doc.kind(p - 1) == Kind::Word;
    if form.shape == Shape::Present
        && previous
            .map(|p| if may(p) { p - 1 } else { p })
            .is_some_and(|p| {
                doc.bare(p) == "ما" && lemma.base == "سمّى" && !token.pronoun
                    || doc.bare(p) == "مما"
                    || doc.bare(p) == "ما"
                        && !token.pronoun
                        && !matches!(
                            lemma.base.as_str(),
                            "قال" | "وصف" | "سمّى" | "اعتبر" | "أطلق"
                        )
            })
    {
        return None;
    }
    let limit = horizon(doc, i);
    let frames = lemma.frames;
    // تناقلته وسائل الإعلام: the pronoun is the object
    let object_possible = frames & (frame::NP2 | frame::ADDR | frame::TARGET) != 0
        || frames & frame::NP != 0 && !token.pronoun;
    let mut at = i + 1;
    // وشدد، سالم على
    if doc.kind(at) == Kind::Comma && doc.name_score(at + 1) > 0 && !doc.conjunction(at + 1) {
        at += 1;
    }
    // قال صلى الله عليه وسلم (...)
    at = doc.blessing(at).unwrap_or(at);
    at = skip_adjuncts(doc, at, limit);
    // أعلنت اليوم، | شركة الكهرباء عن
    if doc.kind(at) == Kind::Comma
        && at > i + 1
        && doc.is(at - 1, flag::TIME | flag::ADV)
        && doc.is(at + 1, flag::TITLE | flag::ANY_ORG)
        && doc.joined(at + 1) == Joined::None
        && !doc.conjunction(at + 1)
        && !doc.is(at + 1, flag::MEDIUM | flag::FINITE | flag::PARTICIPLE)
    {
        at += 1;
    }
    // أعلنت خلالها برلين عن
    if frames & frame::LIGHT == 0
        && matches!(
            doc.bare(at),
            "خلاله"
                | "خلالها"
                | "خلالهما"
                | "بعده"
                | "بعدها"
                | "عبره"
                | "عبرها"
                | "حينها"
        )
    {
        at = skip_adjuncts(doc, at + 1, limit);
    }
    // أعلن وأكد أن: two verbs, one report
    if doc.conjunction(at) && doc.is(at, flag::FINITE) && at + 1 < limit && at == i + 1 {
        at = skip_adjuncts(doc, at + 1, limit);
    }
    let mut subject = None;
    let mut front = None;
    // يتهمون [الأطباء]: a verb in the plural has its subject in front
    if !passive && form.person == 3 && form.number == Number::Singular {
        subject = doc
            .noun_phrase(at, limit, object_possible)
            .filter(|p| plausible(doc, p, frames, form))
            .filter(|p| {
                // قطعت خلاله | عهدا: the noun of speech
                frames & frame::LIGHT == 0
                    || doc.tokens.list[p.run.start].definite()
                    || !doc.is(p.run.start, flag::NOUN | flag::ATTITUDE)
            });
        if subject.is_none() && object_possible {
            subject = last_name(doc, at);
        }
        // لفت الوزير | النظر إلى
        if lemma.base == "لفت" {
            let named = subject.is_some();
            at = attention(doc, &mut subject, at);
            // الغرض من العرض لفت الانتباه: a noun
            if named && subject.is_none() && !clause_begins(doc, i) {
                return None;
            }
        }
        // أكد في تصريح لـ"سبق" | مدير المركز سالم عواد أن
        if subject.is_none() {
            subject = behind_medium(doc, at, limit).filter(|p| plausible(doc, p, frames, form));
        }
        // أبرزت | ضرورة وضع برامج
        if frames & frame::NP == 0
            && !lemma.heads.is_empty()
            && subject.as_ref().is_some_and(|p| {
                matches!(p.class, Class::Other | Class::Document)
                    && has_head(doc, lemma, p.run.start)
                    && !doc.tokens.list[p.run.start].article
            })
        {
            subject = None;
        }
    }
    // لكن موسكو انتقدت | الولايات المتحدة: behind a subject in front stands the object
    if object_possible
        && subject.is_some()
        && !relative
        && let Some(p) = in_front(doc, i, form).filter(|p| {
            matches!(p.class, Class::Person | Class::Organisation)
                || !subject
                    .as_ref()
                    .is_some_and(|s| doc.is(s.run.start, flag::TITLE))
        })
    {
        subject = None;
        front = Some(p);
    }
    // اعتبره الوزير | "مرفوضا": what he thought it was
    if token.pronoun
        && frames & (frame::NP2 | frame::TARGET) != 0
        && let Some(p) = subject.as_mut()
        && let Some(mark) = (p.run.start + 1..p.run.end.max(p.after))
            .find(|&k| doc.layout.opened_by(k).is_some())
            .filter(|&k| p.name.is_none_or(|n| n.end <= k))
    {
        p.run.end = p.run.end.min(mark);
        p.after = mark;
    }
    if token.joined == Joined::Lam && subject.is_none() {
        subject = stressed(doc, i);
    }
    let mut clause = i;
    // كلمة أوضح فيها أن: whoever gave the speech speaks
    let spoken_in = i > 0
        && matches!(doc.bare(i + 1), "فيه" | "فيها" | "خلاله" | "خلالها")
        && !doc.conjunction(i)
        && doc.kind(i - 1) == Kind::Word
        && !doc.is(i - 1, flag::FUNCTION_WORD);
    if subject.is_none()
        && !passive
        && !relative
        && !spoken_in
        && let Some(p) = front.or_else(|| subject_before(doc, i, form))
    {
        clause = p.run.start;
        subject = Some(p);
    }
    // أصدر المجلس بيانا ينص على أنه: a document in front, with no الذي between
    if subject.is_none()
        && !passive
        && !relative
        && !spoken_in
        && form.person == 3
        && let Some(p) = document_before(doc, i, form)
    {
        subject = Some(p);
    }
    // but what a speaker has said, told or asked: قال إنه طلب من الوزير
    let said = form.shape == Shape::Past
        && frames & frame::WEAK == 0
        && matches!(
            lemma.act,
            Act::Say | Act::Urge | Act::Ask | Act::Announce | Act::Warn | Act::Deny | Act::Answer
        );
    if own_words && subject.is_none() && !passive && !relative && !said {
        return None;
    }
    if frames & frame::LIGHT != 0
        && !passive
        && !negated
        // بشرط أن يقدم تعهدا: not yet done
        && !previous.is_some_and(|p| doc.stem(p) == "ان" && form.shape == Shape::Present)
        && let Some(cue) = light(doc, i, form, subject.clone(), at, limit, clause)
    {
        return Some(cue);
    }
    // جاء في البيان أن, ورد بالدراسة أن: the document speaks
    if matches!(lemma.base.as_str(), "جاء" | "ورد") {
        let spoken = doc.bare(i + 1) == "علي" && doc.bare(i + 2) == "لسان";
        let head = if spoken {
            i + 3
        } else if doc.bare(i + 1) == "في" {
            i + 2
        } else if matches!(doc.bare(i + 1), "ايضا" | "نصا" | "حرفيا" | "كذلك")
            && doc.bare(i + 2) == "في"
        {
            i + 3
        } else {
            i + 1
        };
        subject = doc.noun_phrase(head, limit, false).filter(|p| {
            spoken && p.class != Class::Other
                || p.class == Class::Document && (head > i + 1 || doc.joined(head) == Joined::Ba)
        });
        clause = i;
        subject.as_ref()?;
    }
    // حمل الوزير المعارضة مسؤولية الأزمة
    if lemma.base == "حمّل"
        && !passive
        && !relative
        && (subject.is_some() || form.shape == Shape::Past)
        && let Some(blame) = (i + 1..limit.min(i + 22))
            .take_while(|&k| {
                !matches!(
                    doc.kind(k),
                    Kind::Stop | Kind::Colon | Kind::Newline | Kind::Semicolon
                )
            })
            .find(|&k| blame(doc, k))
            .filter(|&k| {
                let from = subject
                    .as_ref()
                    .filter(|p| p.run.start > i)
                    .map_or(i + 1, |p| p.after);
                !doc.is(k - 1, flag::PREP)
                    && (k > from
                        || token.pronoun
                        || form.shape == Shape::Past && k > i + 2
                        || (k..limit.min(k + 14)).any(|n| doc.bare(n) == "الي"))
            })
    {
        // وحملت السلطات في البلاد مسؤولية: one noun phrase, whoever bears it
        if subject.as_ref().is_some_and(|p| {
            let from = p.after;
            from < blame
                && doc.is(from, flag::PREP)
                && doc
                    .noun_phrase(from + 1, blame, false)
                    .is_some_and(|q| q.after == blame)
        }) {
            subject = None;
        }
        return Some(Cue {
            token: i,
            form: Some(form),
            evidence: Evidence::Verb,
            act: lemma.act,
            negated,
            tie: Tie::Object,
            body: blame,
            zone: Run {
                start: i + 1,
                end: blame,
            },
            clause,
            subject,
            relative,
            silent: false,
        });
    }
    let gap = at;
    let mut from = match &subject {
        Some(p) if p.run.start >= i => bare_relative(doc, p, limit).unwrap_or(p.after),
        _ => at,
    };
    while from < limit
        && doc.is(from, flag::ADV)
        && doc.joined(from) == Joined::None
        && doc.kind(from + 1) == Kind::Word
        && !doc.conjunction(from + 1)
    {
        from += 1;
    }
    // في تدوينة نشرت الخميس | قالت: another verb has the clause
    if frames & frame::WEAK != 0
        && from > i + 1
        && doc.is(from, flag::FINITE)
        && doc.is(from, flag::VERB)
        && !doc.is(
            from,
            flag::NAME
                | flag::NOUN
                | flag::TITLE
                | flag::FUNCTION_WORD
                | flag::DOCUMENT
                | flag::QUANT,
        )
        && !doc.conjunction(from)
        && doc.joined(from) == Joined::None
        && !doc.tokens.list[from].article
        && subject.as_ref().is_none_or(|p| p.run.start < i)
    {
        return None;
    }
    let mut found = if lemma.base == "أطلق" {
        if relative && subject.is_none() {
            subject = namers(doc, i, limit);
        }
        // ما يطلق عليه: called so by nobody
        naming(doc, i, limit)
            .or_else(|| {
                let behind = subject.as_ref().filter(|p| p.run.start == i + 2)?.after;
                object_begins(doc, behind).then_some((Tie::Object, behind, behind))
            })
            .filter(|_| subject.is_some() || !relative)
    } else if points_back(doc, i) {
        None
    } else {
        tie(doc, i, from, limit, frames)
    };
    if let Some(object) = found.and_then(|t| cause(doc, lemma, subject.as_mut(), from, limit, t)) {
        found = Some((Tie::Object, object, object));
    }
    // طالب الوزير المسؤولين | الإسراع في الإنجاز
    if let Some(deed) = deed_of_whom(doc, from, limit, lemma, found) {
        found = Some((Tie::Object, deed, deed));
    }
    // أهابت الوزارة بالمواطنين | توخي الحذر
    if frames & frame::ADDR_BA != 0
        && let Some((Tie::Preposition, at, body)) = found
        && at == body
        && doc.joined(at) == Joined::Ba
        && let Some(p) = doc.noun_phrase(at, limit, true)
        && let all = doc.bare(at) == "بالجميع"
        && (matches!(p.class, Class::People | Class::Person) || all)
        && let after = (if all { at + 1 } else { p.after })
        && (object_begins(doc, after) || doc.bare(after) == "الي")
    {
        // أهابت الوزارة بالمواطنين إلى | توخي الحذر
        found = Some(if doc.bare(after) == "الي" {
            (Tie::Preposition, after, after + 1)
        } else {
            (Tie::Object, after, after)
        });
    }
    // ..., كما قال X: what stands in front, unless a clause follows
    if found.is_some_and(|t| t.0 == Tie::Preposition)
        && lemma.act == Act::Say
        && i > doc.layout.sentence_at(i).start + 1
        && content_before(doc, i, frames).is_some()
    {
        found = None;
    }
    // وقال (لن نتراجع أبدا): brackets in place of marks
    if found.is_none()
        && frames & frame::QUOTE != 0
        && frames & (frame::WEAK | frame::NP) == 0
        && lemma.act == Act::Say
        && let Some(open) = [from, subject.as_ref().map_or(from, |p| p.run.end)]
            .into_iter()
            .find(|&k| k > i && doc.kind(k) == Kind::Open && in_brackets(doc, k))
    {
        found = Some((Tie::Colon, open, open));
    }
    // كما قال تعالى (...): scripture in brackets
    if found.is_none()
        && lemma.base == "قال"
        && doc.kind(from) == Kind::Open
        && (i + 1..from).any(|k| doc.bare(k) == "الله" || doc.blessing(k).is_some())
        && (from + 1..from + 4).all(|k| doc.kind(k) == Kind::Word)
    {
        found = Some((Tie::Colon, from, from));
    }
    // تحدث الوزير عن الملف قائلا: "...": what he spoke of is the topic of what he said
    if let Some((Tie::Preposition, _, body)) = found
        && lemma.base == "تحدّث"
        && let Some(word) = (body + 1..limit.min(body + 14))
            .take_while(|&k| matches!(doc.kind(k), Kind::Word | Kind::Number | Kind::Comma))
            .find(|&k| saying(doc, k))
        && let Some((kind, at, words)) = tie(
            doc,
            word,
            word + 1,
            limit.min(word + 3),
            frame::THAT | frame::QUOTE,
        )
        .filter(|t| matches!(t.0, Tie::That | Tie::Quote | Tie::Colon))
    {
        return Some(Cue {
            token: word,
            form: Some(form),
            evidence: Evidence::Participle,
            act: Act::Say,
            negated: false,
            tie: kind,
            body: words,
            zone: Run {
                start: i + 1,
                end: at,
            },
            clause,
            subject,
            relative: false,
            silent: false,
        });
    }
    // عارض الإغلاق قائلا: "..."
    if let Some((Tie::Quote | Tie::Colon, tied, _)) = found
        && frames & frame::NP != 0
        && frames & (frame::ADDR | frame::WEAK) == 0
        && matches!(
            lemma.act,
            Act::Criticise | Act::Praise | Act::Deny | Act::Reject | Act::Support
        )
        && (i + 2..tied).any(|k| saying(doc, k))
    {
        let object = skip_circumstances(doc, from, limit);
        if object + 1 < tied && object_begins(doc, object) && !saying(doc, object) {
            found = Some((Tie::Object, object, object));
        }
    }
    // أدانت تونس | الهجوم الذي استهدف السوق بمدينة كذا: ب hangs in a relative clause
    if let Some((Tie::Preposition, tied, _)) = found
        && frames & frame::NP != 0
        && doc.joined(tied) == Joined::Ba
        && matches!(
            lemma.act,
            Act::Criticise | Act::Praise | Act::Deny | Act::Reject | Act::Support
        )
        && let object = skip_circumstances(doc, from, limit)
        && (object + 1..tied).any(|k| doc.is(k, flag::REL))
        && object_begins(doc, object)
    {
        found = Some((Tie::Object, object, object));
    }
    // ردد المحتجون هتافات "كذا": what was chanted is in the marks
    if let Some(object) = found
        .filter(|t| t.0 != Tie::Quote || lemma.act != Act::Say)
        .and_then(|t| object_in_front(doc, from, limit, frames, t))
    {
        found = Some((Tie::Object, object, object));
    }
    // رحب المجلس | بالمبادرة: what was read as part of the subject is what the verb asks for
    let mut loosely = found.or_else(|| loose(doc, i, from, limit, frames, subject.is_some(), form));
    if loosely.is_none()
        && frames & frame::PREPS != 0
        && let Some(p) = subject.as_mut().filter(|p| p.run.start > i)
    {
        let cut = (p.run.start + 1..p.run.end).rev().find_map(|k| {
            preposition(doc, k, frames & frame::PREPS).map(|(at, body)| (k, at, body))
        });
        if let Some((k, at, body)) = cut.filter(|c| {
            p.name.is_none_or(|n| n.end <= c.0)
                && doc.flags(c.0) != 0
                && (p.class != Class::Organisation || doc.joined(c.0) != Joined::Lam)
        }) {
            p.run.end = k;
            p.after = k;
            from = k;
            loosely = Some((Tie::Preposition, at, body));
        }
    }
    // شكر المدير سالم حداد، | أمير المنطقة على دعمه: the office is whom he thanks
    if loosely.is_none()
        && frames & frame::ADDR != 0
        && lemma.act == Act::Praise
        && let Some(p) = subject.as_mut().filter(|p| p.run.start > i)
        && let Some(comma) = p.name.map(|n| n.end).filter(|&k| {
            k + 1 < p.run.end && doc.kind(k) == Kind::Comma && doc.bare(p.run.end) == "علي"
        })
    {
        p.run.end = comma;
        p.after = comma;
        loosely = Some((Tie::Object, comma + 1, comma + 1));
    }
    // وصف سالم حداد | رئيس الحكومة بأنه: the office is another's, as somebody must be judged
    if frames & frame::TARGET != 0
        && !token.pronoun
        && let Some((Tie::Preposition | Tie::That, at, _)) = loosely
        && let Some(p) = subject
            .as_mut()
            .filter(|p| p.run.start > i && p.after == at)
        && let Some(k) = sides::judged(doc, p)
    {
        p.run.end = k;
        p.after = k;
    }
    // أكد سالم، من المنطقة الشرقية، موضحا أن: two words for one report
    if loosely.is_none_or(|t| t.0 == Tie::Object && accusative_participle(doc, t.2))
        && frames & frame::THAT != 0
        && frames & (frame::WEAK | frame::TARGET | frame::ADDR) == 0
        && (frames & frame::AN == 0 || relative)
        && let Some(p) = subject.as_ref().filter(|p| p.class == Class::Person)
    {
        loosely = passed_on(doc, i, p.after, limit).or(loosely);
    }
    // صرح الوزير راي في خطابه قائلا: "...": nothing else was said of
    if loosely.is_none_or(|t| match t.0 {
        Tie::Object => !doc.tokens.list[t.2].definite(),
        // واشنطن بوست قائلة
        Tie::Preposition => t.1 == t.2 && saying(doc, t.2 + 1),
        _ => false,
    }) && lemma.act == Act::Say
        && frames & (frame::THAT | frame::QUOTE) != 0
        && frames & (frame::TARGET | frame::SOURCE_AN | frame::WEAK) == 0
    {
        loosely = in_so_many_words(doc, i, limit).or(loosely);
    }
    // استنكر علماء المنطقة | الجريمة: the object was read as part of the subject
    let beyond = subject.as_ref().is_some_and(|p| {
        loosely.is_none_or(|t| t.0 == Tie::Object && doc.kind(p.after) == Kind::Comma)
    });
    if beyond
        && frames & frame::NP != 0
        && frames & frame::WEAK == 0
        && matches!(
            lemma.act,
            Act::Criticise | Act::Praise | Act::Deny | Act::Reject | Act::Support | Act::Announce
        )
        && let Some(p) = subject
            .as_mut()
            .filter(|p| p.run.start > i && p.name.is_none_or(|n| n.end < p.run.end))
        && let Some(k) = swallowed_object(doc, p)
    {
        p.run.end = k;
        p.after = k;
        loosely = Some((Tie::Object, k, k));
    }
    // الخطة التي تعهدت بها الحكومة, الاتهام الذي تنفيه الدولة: what stands in front is the content
    if relative
        && !passive
        && !negated
        && previous.is_some_and(|p| doc.is(p, flag::REL))
        && let Some(p) = promised(doc, i, form, limit)
    {
        return Some(Cue {
            form: Some(form),
            relative: true,
            ..Cue::own_clause(
                i,
                (Evidence::Verb, lemma.act),
                (Tie::Before, p.after, i - 1),
                Some(p),
            )
        });
    }
    // بيان نعى فيه الشاعر, كلمة ذكر فيها عددا من الأمور: what was said in it
    if loosely.is_none_or(|t| t.0 == Tie::Object && subject.is_none())
        && !passive
        && form.person == 3
        && matches!(doc.bare(i + 1), "فيه" | "فيها")
        && let Some(object) = said_in(doc, i, lemma, limit)
    {
        return Some(Cue {
            form: Some(form),
            subject: None,
            clause,
            relative,
            ..Cue::own_clause(
                i,
                (Evidence::Verb, lemma.act),
                (Tie::Object, object, object),
                None,
            )
        });
    }
    // علمت «الاقتصادية» أن: a newspaper in marks
    if lemma.base == "علم"
        && let Some(p) = subject
            .as_mut()
            .filter(|p| p.run.start == i + 1 && doc.kind(i + 1) == Kind::Mark)
    {
        p.class = Class::Organisation;
    }
    let (kind, at, body) = behind_apposition(doc, loosely?, limit);
    let (kind, at, body) = first_of_two(doc, i, lemma, (kind, at, body));
    // قال إنه تحدث عن الملف: no report of its own
    if own_words
        && subject.is_none()
        && said
        && lemma.act == Act::Say
        && !(matches!(kind, Tie::That | Tie::Quote | Tie::Colon)
            && at <= from + 3
            && frames & frame::THAT != 0)
    {
        return None;
    }
    // نوعا من التحفظ
    let body = if kind == Tie::Object
        && lemma.base == "أبدى"
        && matches!(doc.stem(body), "نوعا" | "مزيدا" | "كثيرا" | "قدرا" | "شييا")
        && doc.bare(body + 1) == "من"
        && doc.is(body + 2, flag::ATTITUDE)
    {
        body + 2
    } else {
        body
    };
    // أعلنت | موبايلي أن: what stands alone between the verb and its tie
    if subject.is_none()
        && !passive
        && !relative
        && !spoken_in
        && form.person == 3
        && form.number == Number::Singular
        && (matches!(kind, Tie::That | Tie::Colon | Tie::Quote)
            || kind == Tie::Preposition
                && form.gender == Some(Gender::Female)
                && agreement(doc, Class::Other, gap) != Some(Gender::Male))
    {
        // أعلن سلاح الجو أن: what is said is the clause, not the noun in front of it
        let free = if matches!(kind, Tie::That | Tie::Preposition) {
            frames & !frame::NP
        } else {
            frames
        };
        subject = left_alone(doc, gap, at, form, free);
    }
    if matches!(kind, Tie::That | Tie::Colon | Tie::Quote | Tie::Preposition)
        && frames & (frame::ADDR | frame::TARGET | frame::NP2 | frame::SOURCE_AN) == 0
        && let Some(p) = subject.as_mut().filter(|p| p.run.start > i)
    {
        let object = kind == Tie::Preposition || frames & (frame::NP | frame::WEAK) != 0;
        stretch(doc, p, at, object, frames);
    }
    if subject.as_ref().is_some_and(|p| {
        p.after == i && p.class == Class::Document && p.run.start + 2 >= i && clause == i
    }) && !(matches!(kind, Tie::That | Tie::Quote | Tie::Colon)
        || body > 0 && doc.is_that(body - 1)
        // تقرير يتهم السلطات بالتمييز, بيانات تظهر تراجعا
        || frames & frame::WEAK == 0
            && !matches!(lemma.base.as_str(), "قدّر" | "علم" | "أثبت" | "دعا"))
    {
        return None;
    }
    // أعرب عن | بالغ حزنه
    let feeling = past_mark(doc, body);
    let attitude = kind == Tie::Preposition
        && (doc.is(feeling, flag::ATTITUDE) || light::most_of_all(doc, feeling).is_some());
    let explicit = attitude || matches!(kind, Tie::That | Tie::Quote | Tie::Colon);
    // التي كشفت عنها الأزمة: what stands in front is the object
    let reported = relative
        && !explicit
        && kind != Tie::Before
        && previous.is_some_and(|p| doc.is(p, flag::REL))
        && matches!(
            doc.bare(i + 1),
            "عنها"
                | "عنه"
                | "عليها"
                | "عليه"
                | "بها"
                | "به"
                | "اليها"
                | "اليه"
                | "منها"
                | "منه"
        )
        && lemma.base != "أطلق";
    // الهجوم الذي نسب إلى التنظيم: a deed
    let ascribed = lemma.base == "نسب" && relative && kind == Tie::Preposition && !token.pronoun;
    // السفن التي طلبتها البحرية: the object stands in front
    let object_before = relative
        && token.pronoun
        && !explicit
        && previous.is_some_and(|p| doc.is(p, flag::REL))
        && frames & (frame::NP2 | frame::TARGET) == 0
        && lemma.act == Act::Urge;
    // يعتبر النادي من الأقوى
    let among = form.shape == Shape::Present
        && matches!(lemma.base.as_str(), "اعتبر" | "عدّ")
        && !token.pronoun
        && doc.bare(from) == "من";
    // أظهروا سلمية كبيرة: people who show something do not say it
    let displayed = lemma.base == "أظهر"
        && kind == Tie::Object
        && !doc.is(body, flag::ATTITUDE)
        && (form.number == Number::Plural
            || subject
                .as_ref()
                .is_some_and(|p| matches!(p.class, Class::Person | Class::People)));
    if reported
        || ascribed
        || lemma.base == "وعد" && kind == Tie::That && thing_held(doc, subject.as_ref(), body)
        // استبعد المدرب سبعة من لاعبيه: left them out
        || lemma.base == "استبعد"
            && matches!(kind, Tie::Object | Tie::Colon)
            && subject.as_ref().is_some_and(|p| left_out(doc, p.after.max(i + 1)))
        // صرح المدير للقناة مؤكدا أن: the report is that of the participle
        || matches!(kind, Tie::Object | Tie::Bare | Tie::Preposition)
            && doc.is(body, flag::VERB)
            && accusative_participle(doc, body)
            && (doc.is_that(body + 1) || doc.is(body + 1, flag::PREP) && doc.is_that(body + 2))
        // يعدون "من أبرز النخبة": are held to be
        || lemma.base == "وعد" && kind == Tie::Quote && at == i + 1 && !token.pronoun
        || reasons(doc, i)
        || displayed
        || among
        || object_before
        || counts_as(doc, i, form, kind, body)
        || names_nobody(doc, body)
        || relative && subject.is_none() && !passive && lifeless_antecedent(doc, i, form, kind)
        // ما تناقلته الصحف: its head stands in front
        || !conditions(doc, form, kind, body, subject.as_ref())
            && (!token.pronoun || lemma.heads.is_empty())
        || deed(doc, i, form, body, subject.as_ref())
        || kind == Tie::Quote && goes_on(doc, lemma, from, at)
        || lemma.base == "علم"
            && (form.shape != Shape::Past
                || subject
                    .as_ref()
                    .is_none_or(|p| p.class != Class::Organisation))
    {
        return None;
    }
    // التفت إلى لاعبيه قائلا: a verb that says nothing of speech leaves the report to the participle
    if frames & frame::WEAK != 0
        && frames & frame::THAT == 0
        && lemma.act == Act::Say
        && matches!(kind, Tie::That | Tie::Quote | Tie::Colon)
        && let Some(word) = (i + 1..at).find(|&k| saying(doc, k))
    {
        return Some(Cue {
            token: word,
            form: Some(form),
            evidence: if doc.joined(word) == Joined::Ba {
                Evidence::Noun
            } else {
                Evidence::Participle
            },
            act: Act::Say,
            negated: false,
            tie: kind,
            body,
            zone: Run {
                start: i + 1,
                end: at,
            },
            clause,
            subject,
            relative: false,
            silent: false,
        });
    }
    // ووصفت | الخطوة بأنها: what is described, as it can say nothing
    if frames & frame::TARGET != 0
        && matches!(lemma.act, Act::Accuse | Act::Describe)
        && !token.pronoun
        && doc.conjunction(i)
        && form.shape == Shape::Past
        && doc.joined(at) == Joined::Ba
        && subject.as_ref().is_some_and(|p| {
            p.class == Class::Other && p.name.is_none() && p.run.start == i + 1 && p.after == at
        })
    {
        subject = None;
    }
    // لم ينف, لم يستبعد
    let not_denied = matches!(lemma.act, Act::Deny | Act::Expect)
        && previous.is_some_and(|p| doc.bare(p) == "لم");
    match &subject {
        Some(p)
            if p.class == Class::Other
                && (!explicit
                    && kind != Tie::Before
                    && p.name.is_none()
                    && !(kind == Tie::Object && form.shape == Shape::Past && of_agents(lemma))
                    || frames & frame::WEAK != 0 && !attitude && !minded(doc, lemma, p, kind)) =>
        {
            return None;
        }
        // refusing a deed: رفض إعطاء أرقام; refusing words is a report
        _ if lemma.act == Act::Reject
            && kind == Tie::Object
            && lemma.base == "رفض"
            && (!doc.is(body, flag::NOUN | flag::DOCUMENT | flag::MEDIUM)
                && !doc.is(body + 1, flag::NOUN)
                && !matches!(doc.bare(body), "اي" | "فكره" | "مبدا")
                || silence(doc, body)) =>
        {
            return None;
        }
        _ if lemma.base == "رفض" && kind == Tie::That && !doc.tokens.list[body].pronoun => {
            return None;
        }
        // a verb that is often no report, its subject hidden: only where it goes on from another
        None if frames & frame::WEAK != 0
            && !passive
            && !relative
            && kind != Tie::Before
            && !(explicit
                && (form.shape == Shape::Past || attitude || holds(doc, i, lemma))
                && clause_begins(doc, i))
            && !(kind == Tie::Preposition
                && (at == from
                    || frames & frame::ADDR != 0 && at <= from + 2
                    // شبههم غير مرة بـ
                    || token.pronoun && frames & frame::TARGET != 0 && at <= from + 2
                    || targeted(doc, from, at, limit, frames))
                && lemma.act != Act::Say
                && form.shape == Shape::Past
                && clause_begins(doc, i))
            && (kind != Tie::Object || doc.tokens.list[body].pronoun) =>
        {
            return None;
        }
        // what a speaker feels or does inside the speaker's own words
        None if !passive
            && kind != Tie::Before
            && doc.layout.quote_at(i).is_some()
            && !(to_speaker(doc, i) && frames & frame::WEAK == 0)
            && form.person == 3 =>
        {
            return None;
        }
        // a verb that is often no report: its preposition must follow its subject
        Some(p)
            if kind == Tie::Preposition
                && frames & frame::WEAK != 0
                && !attitude
                && (at > from
                    // أقر الوزير في تصريح للإذاعة | بوجود خلل
                    && !(doc.is(from, flag::CIRC)
                        && doc.is(from + 1, flag::MEDIUM)
                        && skip_circumstances(doc, from, limit) >= at)
                    && frames & (frame::TARGET | frame::ADDR) == 0
                    && !(doc.kind(from) == Kind::Comma && doc.kind(at - 1) == Kind::Comma)
                    || matches!(p.class, Class::Other)) =>
        {
            return None;
        }
        None if kind == Tie::Preposition
            && frames & frame::WEAK != 0
            && !attitude
            && (at > from && frames & (frame::TARGET | frame::ADDR) == 0
                || !clause_begins(doc, i))
            && !relative =>
        {
            return None;
        }
        // who wishes, in passing: الذين يرغبون في; التي تعد من أقوى البطولات بمشاركة
        None if relative
            && kind == Tie::Preposition
            && !attitude
            && (lemma.act == Act::Hope || frames & frame::WEAK != 0 && at > i + 1)
            && !doc.is_that(body)
            && !doc.is_that(body - 1) =>
        {
            return None;
        }
        None if kind == Tie::Object
            && !passive
            && !doc.is(body, flag::ATTITUDE)
            && !not_denied
            && (form.shape != Shape::Past
                || !relative
                    && (!clause_begins(doc, i)
                        || lemma.act == Act::Say
                            && !matches!(
                                lemma.base.as_str(),
                                "عزا" | "أرجع" | "علّل" | "فسّر" | "برّر"
                            )
                            && !matches!(doc.stem(body), "ضروره" | "اهميه"))) =>
        {
            return None;
        }
        None if form.number == Number::Dual && !(explicit && at == i + 1) => return None,
        Some(p) if p.class == Class::Other && doc.is(p.run.start, flag::DEM) => return None,
        // what an event shows is not said by it: يؤكد هذا التجاهل أن
        Some(p)
            if p.class == Class::Other
                && doc.is(
                    if doc.is(p.run.start, flag::DEM) {
                        p.run.start + 1
                    } else {
                        p.run.start
                    },
                    flag::NOUN,
                ) =>
        {
            return None;
        }
        None if passive && !explicit && kind != Tie::Preposition => return None,
        _ => {}
    }
    // أبدى استعداده لـ: the noun carries the report, the verb says nothing of speech
    if kind == Tie::Object
        && doc.is(body, flag::ATTITUDE)
        && matches!(lemma.base.as_str(), "أبدى" | "سجّل" | "أظهر")
        && body + 1 < limit
    {
        let mut content = body + 1;
        // تفاؤلها الكبير بتحسن
        if doc.tokens.list[body].pronoun
            && doc.tokens.list[content].article
            && doc.joined(content) == Joined::None
            && !doc.conjunction(content)
            && (doc.is(content + 1, flag::PREP | flag::CIRC)
                || matches!(doc.joined(content + 1), Joined::Ba | Joined::Lam))
        {
            content += 1;
        }
        // استياء شديدا من
        if doc.kind(content) == Kind::Word
            && doc.bare(content).ends_with(['ا', 'ه'])
            && doc.joined(content) == Joined::None
            && !doc.tokens.list[content].definite()
            && !doc.is(content, flag::FUNCTION_WORD)
            && (doc.is(content + 1, flag::PREP | flag::CIRC)
                || matches!(doc.joined(content + 1), Joined::Ba | Joined::Lam))
        {
            content += 1;
        }
        if doc.is(content, flag::PREP | flag::CIRC) && doc.joined(content) == Joined::None {
            content += 1;
        }
        if doc.is_that(content) && lone_that(doc, content) {
            content += 1;
        }
        return Some(Cue {
            token: body,
            form: Some(form),
            evidence: Evidence::Noun,
            act: doc
                .lexicon
                .act(doc.tokens.list[body].entry)
                .unwrap_or(lemma.act),
            negated: false,
            tie: Tie::Preposition,
            body: content,
            zone: Run {
                start: i + 1,
                end: body,
            },
            clause: i,
            subject,
            relative,
            silent: false,
        });
    }
    if negated
        && !matches!(kind, Tie::That | Tie::Quote | Tie::Colon)
        && !matches!(
            lemma.act,
            Act::Deny
                | Act::Opine
                | Act::Expect
                | Act::Reject
                | Act::Hope
                | Act::Support
                | Act::Accuse
                | Act::Urge
        )
    {
        return None;
    }
    if negated && matches!(lemma.act, Act::Announce | Act::Answer) {
        return None;
    }
    Some(Cue {
        token: i,
        form: Some(FormOf { passive, ..form }),
        evidence: Evidence::Verb,
        act: lemma.act,
        negated,
        tie: kind,
        body,
        zone: Run {
            start: i + 1,
            end: at.max(i + 1),
        },
        clause,
        subject,
        relative,
        silent: false,
    })
}

/// The subject of a verb in a relative clause whose content stands in front of the pronoun: promised,
/// announced, denied or expressed by somebody (`التي أعلنت عنها | الحكومة`).
fn promised(doc: &Doc<'_>, i: usize, form: FormOf, limit: usize) -> Option<Phrase> {
    let lemma = doc.lexicon.lemma(form);
    let frames = lemma.frames;
    let back = match doc.bare(i + 1) {
        "به" | "بها" | "بهم" => frame::BA,
        "عنه" | "عنها" | "عنهم" => frame::AN,
        "فيه" | "فيها" => frame::FI,
        _ => 0,
    };
    let words = matches!(
        lemma.base.as_str(),
        "تعهّد" | "وعد" | "أعلن" | "نفى" | "أنكر" | "شكّك" | "عبّر" | "أعرب" | "التزم"
    );
    let tied = back & frames != 0 && !doc.tokens.list[i].pronoun
        || doc.tokens.list[i].pronoun && frames & frame::NP != 0 && lemma.act == Act::Deny;
    if !words || !tied || i < 3 || doc.is(i - 2, flag::DEM) {
        return None;
    }
    let at = skip_adjuncts(doc, i + 1, limit);
    doc.noun_phrase(at, limit, false).filter(|p| {
        matches!(
            p.class,
            Class::Person | Class::People | Class::Organisation | Class::Place
        ) && doc.joined(p.run.start) == Joined::None
            && (form.gender.is_none()
                || p.class == Class::Person
                || agreement(doc, p.class, p.run.start).is_none_or(|g| Some(g) == form.gender))
    })
}

/// The object of a verb behind `فيه`, where a medium stands in front of the verb.
fn said_in(doc: &Doc<'_>, i: usize, lemma: &Lemma, limit: usize) -> Option<usize> {
    let reports = lemma.frames & frame::LIGHT == 0
        && (lemma.frames & (frame::NP | frame::TARGET | frame::ADDR) != 0
            || matches!(lemma.base.as_str(), "ذكر" | "أورد" | "بيّن" | "شرح"))
        && lemma.base != "أظهر"
        && !matches!(
            lemma.act,
            Act::Opine | Act::Expect | Act::Hope | Act::Support
        );
    let floor = doc.layout.sentence_at(i).start.max(i.saturating_sub(14));
    let medium = (floor..i)
        .rev()
        .take_while(|&k| doc.kind(k) == Kind::Word || doc.kind(k) == Kind::Comma)
        .any(|k| doc.is(k, flag::MEDIUM) && !doc.is(k, flag::ANY_ORG));
    let object = skip_circumstances(doc, i + 2, limit);
    (reports
        && medium
        && object < limit
        && object_begins(doc, object)
        && doc.kind(object) == Kind::Word
        && doc.flags(object) & (flag::DEM | flag::FUNCTION) == 0)
        .then_some(object)
}

/// `ظهرت على الشاشة لتعلن أنها`: a report as the end of a deed.
fn to_say(doc: &Doc<'_>, i: usize, form: FormOf) -> bool {
    let lemma = doc.lexicon.lemma(form);
    let clause =
        doc.is_that(i + 1) || matches!(doc.bare(i + 1), "علي" | "الي" | "من") && doc.is_that(i + 2);
    form.shape == Shape::Present
        && form.person == 3
        && form.number == Number::Singular
        && (lemma.base == "أكّد" && stressed(doc, i).is_some() || clause)
        && (!clause
            || matches!(
                lemma.base.as_str(),
                "قال" | "أعلن" | "أضاف" | "أوضح" | "صرّح" | "أخبر" | "ذكر"
            )
            || !frames_weak(lemma)
                && matches!(
                    lemma.act,
                    Act::Say | Act::Affirm | Act::Announce | Act::Deny | Act::Warn | Act::Admit
                )
                && main_subject(doc, i).is_some_and(|p| p.class != Class::Place))
}

/// `والوزارة إذ تعلن ذلك | لتؤكد حرصها`: she does affirm; whoever stands at the beginning of the sentence.
fn stressed(doc: &Doc<'_>, i: usize) -> Option<Phrase> {
    let start = doc.layout.sentence_at(i).start;
    let start = start + usize::from(doc.is_that(start));
    let since = (start..i.min(start + 8)).find(|&k| doc.bare(k) == "اذ")?;
    doc.noun_phrase(start, since, false).filter(|p| {
        i < since + 8
            && p.after == since
            && matches!(p.class, Class::Organisation | Class::Person | Class::People)
    })
}

/// `لاحظ المتدخل أن`: a participle with the article as the subject of what only a mind does.
fn minded(doc: &Doc<'_>, lemma: &Lemma, subject: &Phrase, kind: Tie) -> bool {
    let head = subject.run.start;
    kind == Tie::That
        && matches!(lemma.base.as_str(), "لاحظ" | "رأى")
        && doc.tokens.list[head].article
        && doc.stem(head).starts_with("مت")
        && !doc.stem(head).ends_with("ات")
}

/// `ويرى أن`, `إذ يعتبر أن`: an opinion held goes on; a hope or a fear in a sentence of its own.
fn holds(doc: &Doc<'_>, i: usize, lemma: &Lemma) -> bool {
    (matches!(lemma.base.as_str(), "رأى" | "اعتبر" | "آمن" | "اعتقد")
        || matches!(lemma.act, Act::Hope | Act::Concern) && doc.layout.sentence_at(i).start == i)
        && doc.is_that(i + 1)
        && (doc.conjunction(i)
            || previous_word(doc, i).is_some_and(|p| matches!(doc.bare(p), "اذ" | "حيث" | "كما")))
}

/// `من المقرر نشر الدراسة`, `من المرجح أن يتحدث الوزير`: what is yet to come.
fn foreseen(doc: &Doc<'_>, before: usize, form: FormOf) -> bool {
    let likely = |k: usize| {
        doc.tokens.list[k].article
            && matches!(
                doc.stem(k),
                "مقرر"
                    | "متوقع"
                    | "منتظر"
                    | "مرجح"
                    | "محتمل"
                    | "ممكن"
                    | "مفترض"
                    | "مومل"
            )
            && k > 0
            && doc.bare(k - 1) == "من"
    };
    match form.shape {
        Shape::Past => likely(before),
        _ => {
            doc.stem(before) == "ان"
                && before > 0
                && (likely(before - 1)
                    || matches!(doc.stem(before - 1), "يتوقع" | "ينتظر" | "يحتمل" | "يفترض"))
        }
    }
}

/// `أخبروني`, `طلب مني`: others spoke to the one whose words are quoted.
fn to_speaker(doc: &Doc<'_>, i: usize) -> bool {
    doc.tokens.list[i].pronoun && doc.bare(i).ends_with("ني")
        || matches!(doc.bare(i + 1), "لي" | "مني" | "لنا" | "منا")
}

/// The word in front of a verb puts it under a condition.
fn supposed(doc: &Doc<'_>, before: usize, form: FormOf) -> bool {
    let behind = |word: &str| before > 0 && doc.bare(before - 1) == word;
    match doc.bare(before) {
        "لم" => behind("ما"),
        _ if form.shape != Shape::Past => false,
        "اذا" | "لو" => true,
        "ما" => behind("اذا"),
        "قد" => {
            before > 0
                && doc.stem(before - 1).starts_with("كن")
                && doc.joined(before - 1) == Joined::Lam
        }
        _ => false,
    }
}

/// `أطلق الناس على النهر اسم "العاصي"`: the name, behind the thing.
fn naming(doc: &Doc<'_>, i: usize, limit: usize) -> Option<(Tie, usize, usize)> {
    let end = limit.min(i + 18);
    let thing = (i + 1..end)
        .take_while(|&k| !matches!(doc.kind(k), Kind::Stop | Kind::Newline | Kind::Colon))
        .find(|&k| matches!(doc.bare(k), "علي" | "عليه" | "عليها" | "عليهم"))?;
    let label = (thing + 1..end)
        .take_while(|&k| matches!(doc.kind(k), Kind::Word | Kind::Mark))
        .find(|&k| {
            matches!(
                doc.stem(k),
                "اسم" | "لقب" | "تسميه" | "وصف" | "صفه" | "مصطلح"
            ) || doc.layout.opened_by(k).is_some()
        })?;
    let body = if doc.kind(label) == Kind::Mark {
        label
    } else {
        label + 1
    };
    Some(if doc.layout.opened_by(body).is_some() {
        (Tie::Quote, body, body)
    } else {
        (Tie::Object, body, body)
    })
}

/// `ما أطلق عليه | البعض | ثورة`: who calls it so.
fn namers(doc: &Doc<'_>, i: usize, limit: usize) -> Option<Phrase> {
    if !matches!(doc.bare(i + 1), "عليه" | "عليها" | "عليهم") {
        return None;
    }
    doc.noun_phrase(i + 2, limit, true)
        .filter(|p| p.class != Class::Other || p.name.is_some() || doc.is(i + 2, flag::QUANT))
}

/// وصف الوضع بالخطير: the one phrase between the verb and its preposition is its target.
fn targeted(doc: &Doc<'_>, from: usize, at: usize, limit: usize, frames: Frames) -> bool {
    frames & (frame::TARGET | frame::ADDR) != 0
        && doc
            .noun_phrase(from, limit, true)
            .is_some_and(|p| p.after == at && p.class != Class::Person)
}

/// Things show and prove; only somebody announces, denies or expects.
fn of_agents(lemma: &Lemma) -> bool {
    matches!(
        lemma.act,
        Act::Announce | Act::Deny | Act::Expect | Act::Reject | Act::Criticise | Act::Hope
    ) && lemma.base != "كشف"
}

/// What the guard of the verb asks of a nominal content, and of its source.
fn conditions(
    doc: &Doc<'_>,
    form: FormOf,
    kind: Tie,
    body: usize,
    subject: Option<&Phrase>,
) -> bool {
    let lemma = doc.lexicon.lemma(form);
    if !matches!(kind, Tie::Preposition | Tie::Object) || doc.is(body, flag::ATTITUDE) {
        return true;
    }
    let human = || {
        subject.map_or(form.shape == Shape::Past, |p| {
            matches!(
                p.class,
                Class::Person | Class::People | Class::Organisation | Class::Place
            )
        })
    };
    lemma.frames & frame::CLAUSE == 0
        && (lemma.frames & frame::PAST == 0 || form.shape == Shape::Past)
        && (lemma.frames & frame::HUMAN == 0 || human())
        && has_head(doc, lemma, body)
}

/// `واصلت الدول نموها "السريع"`: a verb of going on has an object of its own.
fn goes_on(doc: &Doc<'_>, lemma: &Lemma, from: usize, at: usize) -> bool {
    frames_weak(lemma)
        && lemma.act == Act::Say
        && lemma.frames & frame::THAT == 0
        && from < at
        && doc.kind(from) == Kind::Word
        && doc.joined(from) == Joined::None
        && !doc.is(
            from,
            flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::NOUN | flag::MEDIUM,
        )
        && !(from..at).any(|k| saying(doc, k))
        && doc.tokens.list[from].definite()
}

/// Deeds in the words of saying: a court convicts, a state recognises another, a rule demands.
fn deed(doc: &Doc<'_>, i: usize, form: FormOf, body: usize, subject: Option<&Phrase>) -> bool {
    let lemma = doc.lexicon.lemma(form);
    let other_sense = |k: usize| lemma.senses.iter().any(|s| s == doc.stem(k));
    match lemma.base.as_str() {
        "أدان" | "دان" => {
            form.passive || subject.is_some_and(|p| doc.stem(p.run.start) == "محكمه")
        }
        "اعترف" => {
            doc.joined(body) == Joined::Ba
                && (doc.is(body, flag::PLACE | flag::PLACE_HEAD) || doc.stem(body) == "دوله")
        }
        // the ministry attributes, it does not console
        "عزّى" => (i + 1..i + 14)
            .take_while(|&k| matches!(doc.kind(k), Kind::Word | Kind::Number))
            .any(|k| doc.bare(k) == "الي"),
        // a program named so
        "سمّى" | "أسمى" => doc
            .tokens
            .original(past_mark(doc, body))
            .starts_with(|c: char| c.is_ascii_alphabetic()),
        "اشترط" => form.shape == Shape::Present && subject.is_none(),
        // يعبرون عن آرائهم
        "عبّر" => {
            other_sense(body) && doc.kind(body + 1) != Kind::Word
                || form.shape == Shape::Present
                    && !doc.is(past_mark(doc, body), flag::ATTITUDE)
                    && subject.is_some_and(|p| {
                        matches!(p.class, Class::Other | Class::Document) && p.name.is_none()
                    })
        }
        "قدّر" => {
            subject.is_some_and(|p| measure(doc.stem(p.run.start)))
                || !doc.is_that(body.saturating_sub(1)) && !estimated(doc, i, subject)
        }
        // who searches finds; who happens on a thing says nothing
        "وجد" => !subject.is_some_and(|p| {
            body < p.after.max(i) + 9
                && (matches!(p.class, Class::People | Class::Document)
                    || doc.is(p.run.start, flag::TITLE) && p.class == Class::Person)
        }),
        // what a thing of art tells is its plot
        "تحدّث" | "روى" | "حكى" | "تناول" | "سرد" => {
            form.shape == Shape::Present && subject.is_some_and(|p| other_sense(p.run.start))
        }
        // a law is passed
        "أقرّ" => subject.is_some_and(|p| {
            let head = p.run.start + usize::from(doc.is(p.run.start, flag::DEM));
            other_sense(head)
        }),
        "رجّح" | "طعن" | "طلب" | "لوّح" | "تصدّى" | "دعا" => {
            other_sense(body)
        }
        // يواسون أنفسهم
        _ if REFLEXIVE.contains(&doc.stem(i + 1))
            && doc.joined(i + 1) == Joined::None
            && lemma.act != Act::Ask =>
        {
            true
        }
        // تهدد هذه الإصابة بعدم
        _ => lemma.frames & frame::HUMAN != 0 && subject.is_none() && doc.is(i + 1, flag::DEM),
    }
}

/// What somebody does to himself.
const REFLEXIVE: &[&str] = &[
    "نفسه",
    "نفسها",
    "نفسي",
    "انفسنا",
    "انفسهم",
    "نفسيهما",
    "انفسهن",
];

/// What is put at a figure, and does not put.
fn measure(stem: &str) -> bool {
    [
        "عدد",
        "قيمه",
        "قيمت",
        "حجم",
        "مساحه",
        "مساحت",
        "ثمن",
        "تكلفه",
        "عمر",
        "حاجه",
    ]
    .iter()
    .any(|w| stem.starts_with(w))
}

/// Sums are put at a figure by somebody who is named; not بموجودات قدرت بمليون.
fn estimated(doc: &Doc<'_>, i: usize, subject: Option<&Phrase>) -> bool {
    !doc.tokens.list[i].pronoun
        && subject.map_or(doc.tokens.original(i).contains('\u{651}'), |p| {
            match p.class {
                Class::Person => doc.is(p.run.start, flag::TITLE | flag::PERSON | flag::NAME),
                Class::People | Class::Organisation => true,
                Class::Document => doc.is(p.run.start, flag::DOCUMENT),
                _ => false,
            }
        })
}

/// A nominal content has one of the heads that the verb asks for.
fn has_head(doc: &Doc<'_>, lemma: &Lemma, body: usize) -> bool {
    lemma.heads.is_empty()
        || doc.tokens.list.get(body).is_some_and(|t| {
            let stem = doc.stem(body);
            // مسؤوليته, تعازيه
            lemma.heads.iter().any(|h| {
                h == stem || t.pronoun && stem.starts_with(h.strip_suffix('ه').unwrap_or(h))
            })
        })
}

/// `تعتبر المدينة مركزا`, `يعتبر البلد الدولة الوحيدة التي`: what counts as something, said by nobody. The active
/// present has two objects, a definite one first.
fn counts_as(doc: &Doc<'_>, i: usize, form: FormOf, kind: Tie, body: usize) -> bool {
    form.shape == Shape::Present
        && matches!(doc.lexicon.lemma(form).base.as_str(), "اعتبر" | "عدّ")
        && matches!(kind, Tie::Object | Tie::Bare)
        && !doc.tokens.list[i].pronoun
        && {
            let object = &doc.tokens.list[body];
            let alone = || {
                doc.noun_phrase(body, horizon(doc, i), true)
                    .is_some_and(|p| {
                        matches!(doc.kind(p.after), Kind::Comma | Kind::Stop | Kind::Newline)
                            || doc.is(p.after, flag::REL)
                    })
            };
            if object.article {
                alone()
            } else {
                !object.pronoun
                    && doc.name_score(body) <= 0
                    && !doc.is(body, flag::DEM | flag::PLACE | flag::NAME)
            }
        }
}

/// `رفض التعليق`: nothing is said; `رفض استقبال الوفد`: a deed.
fn silence(doc: &Doc<'_>, i: usize) -> bool {
    matches!(
        doc.stem(i),
        "تعليق"
            | "ادلاء"
            | "حديث"
            | "اجابه"
            | "رد"
            | "تصريح"
            | "افصاح"
            | "كشف"
            | "خوض"
            | "تحديد"
            | "توضيح"
            | "استقبال"
            | "لقاء"
            | "اجتماع"
            | "زياره"
            | "افتتاح"
            | "تسليم"
    )
}

/// `الأسباب التي دعت المؤلف إلى السفر`: what moves somebody.
fn reasons(doc: &Doc<'_>, i: usize) -> bool {
    i > 1
        && doc.is(i - 1, flag::REL)
        && matches!(
            doc.bare(i - 2).trim_start_matches("ال"),
            "اسباب" | "سبب" | "دوافع" | "عوامل" | "ظروف"
        )
        && !doc.tokens.list[i].pronoun
        && doc
            .lexicon
            .forms(doc.tokens.list[i].entry)
            .iter()
            .any(|&f| doc.lexicon.lemma(f).base == "دعا")
}

/// `القيم التي تحث على`: what a thing does in a relative clause. Whatever has a name, a post or
/// an office in front of the pronoun can speak, and so can a document.
fn lifeless_antecedent(doc: &Doc<'_>, i: usize, form: FormOf, kind: Tie) -> bool {
    let Some(pronoun) = previous_word(doc, i).filter(|&p| doc.is(p, flag::REL)) else {
        return false;
    };
    let shown = kind == Tie::Object
        && matches!(
            doc.lexicon.lemma(form).base.as_str(),
            "أظهر" | "كشف" | "أثبت" | "أبرز" | "أكّد"
        );
    if form.shape != Shape::Present && !shown || doc.bare(pronoun).ends_with("ين") {
        return false;
    }
    let weak = frames_weak(doc.lexicon.lemma(form)) && kind == Tie::Preposition;
    let speaks = if weak {
        flag::DOCUMENT
    } else {
        flag::DOCUMENT
            | flag::TITLE
            | flag::NAME
            | flag::PERSON
            | flag::PEOPLE
            | flag::ANY_ORG
            | flag::PROPER_ORG
            | flag::PROPER_MEDIUM
            | flag::PLACE
    };
    let floor = doc
        .layout
        .sentence_at(i)
        .start
        .max(pronoun.saturating_sub(7));
    !(floor..pronoun)
        .rev()
        .take_while(|&k| {
            doc.kind(k) != Kind::Word
                // من المباريات التي أكدت جاهزيته
                || !doc.is(k, if shown { flag::FINITE | flag::PREP } else { flag::FINITE })
                || doc.tokens.list[k].article
        })
        .any(|k| doc.is(k, speaks) || !weak && doc.name_score(k) > 0)
}

/// The first word of a content that may begin with a quotation.
pub fn past_mark(doc: &Doc<'_>, body: usize) -> usize {
    if doc.layout.opened_by(body).is_some() {
        body + 1
    } else {
        body
    }
}

/// قائلا, بالقول, بقوله.
fn saying(doc: &Doc<'_>, i: usize) -> bool {
    doc.stem(i).starts_with("قايل") && !doc.tokens.list[i].article || by_words(doc, i)
}

fn by_words(doc: &Doc<'_>, i: usize) -> bool {
    doc.shows(i, look::TIES) && matches!(doc.bare(i), "بالقول" | "بقوله" | "بقولها" | "بقولهم")
}

const fn frames_weak(lemma: &Lemma) -> bool {
    lemma.frames & frame::WEAK != 0
}

/// A clause begins at this token: a sentence, a quotation, a joined conjunction, كان, لكن.
fn clause_begins(doc: &Doc<'_>, i: usize) -> bool {
    i == 0
        || doc.conjunction(i)
        || doc.bare(i - 1) == "و"
        || doc.layout.sentence_at(i).start == i
        || matches!(
            doc.kind(i - 1),
            Kind::Mark | Kind::Newline | Kind::Stop | Kind::Dash | Kind::Comma
        )
        || doc.is(
            i - 1,
            flag::AUX | flag::CLAUSE | flag::NEG | flag::TIME | flag::ADV,
        )
        || doc.is_that(i - 1)
        || opener(doc, i)
}

/// `وفي سياق متصل`, `من جهة أخرى`: what stands between the beginning of the sentence and a token
/// only leads on.
pub fn opener(doc: &Doc<'_>, i: usize) -> bool {
    let start = doc.layout.sentence_at(i).start;
    // وبمواجهته | اعترف
    if i == start + 1 && doc.joined(start) == Joined::Ba && doc.tokens.list[start].pronoun {
        return true;
    }
    i > start + 1
        && i <= start + 5
        && matches!(doc.bare(start), "في" | "من" | "علي")
        && matches!(
            doc.stem(start + 1),
            "سياق"
                | "جهه"
                | "جانب"
                | "اطار"
                | "مقابل"
                | "ناحيه"
                | "صعيد"
                | "غضون"
                | "شان"
                | "جانبه"
                | "جانبها"
                | "جانبهم"
                | "جهته"
                | "جهتها"
                | "ناحيته"
                | "ناحيتها"
        )
        && (start..i).all(|k| matches!(doc.kind(k), Kind::Word | Kind::Comma))
}

/// A damma on the first letter shows the passive: أُعلن, سُئل, يُقال. The active present of the
/// patterns II, III and IV has that damma too (يُعلن, يُؤكد), so there it shows nothing.
#[inline]
fn vowelled_passive(doc: &Doc<'_>, i: usize) -> bool {
    doc.tokens.list[i].signed() && shows_passive(doc, i)
}

fn shows_passive(doc: &Doc<'_>, i: usize) -> bool {
    let word = doc.tokens.original(i);
    let mut chars = word
        .chars()
        .skip_while(|c| matches!(c, 'و' | 'ف' | 'س' | '\u{64e}'));
    chars.next();
    if chars.next() != Some('\u{64f}') {
        return false;
    }
    let forms = doc.lexicon.forms(doc.tokens.list[i].entry);
    !forms
        .iter()
        .filter(|f| f.shape == Shape::Present && !f.passive && f.person == 3)
        .any(|&f| {
            let base: Vec<char> = doc.lexicon.lemma(f).base.chars().collect();
            base.first() == Some(&'أ')
                || base.get(1) == Some(&'ا') && base.len() == 4
                || base.contains(&'\u{651}') && base.len() > 3 && base.first() != Some(&'ت')
        })
}

/// The article's own voice in set phrases: يذكر أن, يشار إلى أن, يعتقد أن (GUIDELINE § 1).
fn outlet_voice(doc: &Doc<'_>, i: usize, form: FormOf) -> bool {
    if form.shape != Shape::Present || doc.tokens.list[i].joined != Joined::None {
        return false;
    }
    if !matches!(
        doc.bare(i),
        "يذكر"
            | "يشار"
            | "يعتقد"
            | "يتوقع"
            | "يرجح"
            | "تجدر"
            | "يلاحظ"
            | "ينتظر"
            | "يحتمل"
            | "يشتبه"
            | "يفترض"
    ) || doc.tokens.original(i).contains('\u{64f}')
        && doc.bare(i) != "يذكر"
        && doc.bare(i) != "يشار"
        && doc.bare(i) != "يعتقد"
    {
        return false;
    }
    let direct = doc.is_that(i + 1)
        || doc.bare(i) == "يشار" && doc.layout.sentence_at(i).start == i
        || (doc.is(i + 1, flag::PREP) && doc.is_that(i + 2))
        || doc.bare(i) == "يشار"
            && (i + 1..i + 8).any(|k| doc.bare(k) == "الي" && doc.is_that(k + 1));
    let named = previous_word(doc, i).is_some_and(|p| {
        // وهو رقم يتوقع أن; الذين يعتقد أن, التي يرجح أن: the verb does not agree with them
        let other = matches!(doc.bare(p), "رقم" | "الذين" | "التي" | "اللواتي" | "اللاتي")
            || doc.stem(p) == "نسبه";
        doc.layout.sentence_of(p) == doc.layout.sentence_of(i)
            && !doc.is(p, flag::CLAUSE | flag::AUX)
            && p + 1 == i
            && !doc.conjunction(i)
            && !other
    });
    direct && !named
}

/// `زاد من حدة الأزمة أن`, `زاد الأمر تعقيدا أن`: something has grown.
fn grows(doc: &Doc<'_>, i: usize) -> bool {
    matches!(doc.bare(i), "زاد" | "زادت" | "يزيد" | "تزيد")
        && matches!(doc.bare(i + 1), "من" | "الامر" | "الوضع" | "الطين")
}

/// `وهو يشير | بيده إلى النخيل`: pointed, with the hand.
fn by_hand(doc: &Doc<'_>, i: usize) -> bool {
    matches!(
        doc.bare(i),
        "بيده"
            | "بيدها"
            | "بيديه"
            | "بيديها"
            | "باصبعه"
            | "باصبعها"
            | "بسبابته"
            | "براسه"
            | "براسها"
    )
}

/// Words whose letters are those of a verb of saying.
fn other_word(doc: &Doc<'_>, i: usize) -> bool {
    let token = &doc.tokens.list[i];
    match doc.bare(i) {
        // a man named so, a thing called so: يدعى فلان, طريقة تدعى «كذا»
        "يدعي" | "تدعي" => {
            let named = doc.name_run(i + 1, doc.tokens.list.len()).map(|r| r.end);
            !doc.tokens.original(i).contains('\u{651}')
                && !named.is_some_and(|end| doc.is_that(end))
                && (doc.name_score(i + 1) > 0 || doc.layout.opened_by(i + 1).is_some())
        }
        // "here" bears no hamza behind its alef, هنأ does
        "هنا" => !doc.tokens.original(i).ends_with('أ'),
        // "must" has no jussive
        "يجب" | "تجب" => previous_word(doc, i).is_none_or(|p| doc.bare(p) != "لم"),
        // على وشك
        "شك" => doc.conjunction(i) && previous_word(doc, i).is_some_and(|p| doc.bare(p) == "علي"),
        // شبه منعدمة: "half"
        "شبه" => {
            !token.pronoun
                && !doc.tokens.list.get(i + 1).is_some_and(|t| t.article)
                && !doc.is(
                    i + 1,
                    flag::NAME | flag::TITLE | flag::PEOPLE | flag::QUANT | flag::PLACE,
                )
        }
        // التخلص من قدر كبير: "a measure"; في ما يلي أبرز القرارات: "the chief"
        "قدر" => i > 0 && doc.bare(i - 1) == "من",
        "ابرز" => {
            i > 0
                && (matches!(doc.stem(i - 1), "يلي" | "هي" | "هو" | "اهم")
                    // يذكر أن أبرز المهتمين: but بعد أن أبرز
                    || doc.is_that(i - 1)
                        && !(i > 1 && matches!(doc.bare(i - 2), "بعد" | "منذ" | "سبق" | "الي")))
        }
        // وثمّن الوزير الجهود; "a price", "an eighth"
        "ثمن" => {
            !token.pronoun
                && !doc.tokens.original(i).contains('\u{651}')
                && !(doc.conjunction(i)
                    || doc.layout.sentence_at(i).start == i
                    || i > 0 && (doc.is(i - 1, flag::AUX) || doc.kind(i - 1) != Kind::Word))
        }
        "اشار" | "اشارت" | "يشير" | "تشير" | "مشيرا" | "مشيره" => {
            by_hand(doc, i + 1)
        }
        // كما ينصح بتجنب: nobody in particular
        "ينصح" => {
            (doc.joined(i + 1) == Joined::Ba || doc.bare(i + 1).starts_with('ب'))
                && previous_word(doc, i).is_none_or(|p| {
                    doc.is(p, flag::CLAUSE)
                        || doc.bare(p) == "كما"
                        || doc.bare(p).ends_with('ا') && !doc.tokens.list[p].definite()
                })
        }
        "نادي" => doc.tokens.original(i).ends_with('ي'),
        // "a person", unless a shadda shows the verb
        "شخص" => !doc.tokens.original(i).contains('\u{651}'),
        // المشكلات التي تحدث: "happen"
        "تحدث" => {
            previous_word(doc, i).is_some_and(|p| doc.bare(p) == "التي")
                && !doc.bare(i + 1).starts_with("عن")
                && !doc.is(i + 1, flag::TITLE | flag::NAME)
        }
        // تطلّب الهجوم تخطيطا: "required"
        "تطلب" => {
            previous_word(doc, i).is_some_and(|p| doc.bare(p) == "الذي")
                || doc.tokens.list.get(i + 1).is_some_and(|t| t.article)
                    && !doc.is(
                        i + 1,
                        flag::PEOPLE
                            | flag::TITLE
                            | flag::PERSON
                            | flag::ANY_ORG
                            | flag::PLACE
                            | flag::PROPER_ORG,
                    )
        }
        // اطّلع على: "looked at"
        "اطلع" | "اطلعت" | "اطلعوا" => {
            !doc.tokens.original(i).contains(['أ', '\u{651}'])
        }
        "يبارك" | "بارك" => {
            doc.bare(i + 1) == "الله" || i > 0 && doc.bare(i - 1) == "الله"
        }
        // الذي تبيّن أنه: "it turned out"
        "تبين" => previous_word(doc, i).is_some_and(|p| doc.bare(p) == "الذي"),
        // و + أيّدته has another hamza than فائدته
        "ايدته" | "ايدتها" => doc.tokens.original(i).contains('ئ'),
        "يشتبه" => doc.bare(i + 1).starts_with('ب') || doc.bare(i + 1) == "في",
        // روي كين: a name, if not روى without its dots
        "روي" => {
            doc.tokens.original(i).ends_with('ي')
                && doc.kind(i + 1) == Kind::Word
                && !doc.tokens.list[i + 1].article
                && !doc.is_that(i + 1)
                && !doc.is(i + 1, flag::PREP)
        }
        // the deed has an object of its own: أخذه; "your opinion"; "and a (male) student"
        // لعل أبرزهم: "the most prominent"; لمحهم: "saw"; يشعر بالقلق: "feels", not "notifies"
        "يشعر" | "تشعر" | "يشعرون" | "يشعرني" | "سيطروا" | "يتبع" | "تتبع" | "ابرزهم"
        | "ابرزها" | "ابرزه" | "ابرزهما" | "لمحه" | "لمحها" | "لمحهم" | "اخذه" | "اخذها"
        | "اخذهم" | "رايك" | "رايكم" | "طالبا" => true,
        // مضيفا، عبر مدونة: the preposition
        "عبر" => {
            !doc.conjunction(i)
                && i > 0
                && matches!(doc.kind(i - 1), Kind::Word | Kind::Comma)
                && !doc.is(i - 1, flag::AUX | flag::REL | flag::CLAUSE)
                && doc.is(i + 1, flag::MEDIUM | flag::ORG_MEDIUM | flag::PROPER_MEDIUM)
                && !doc.tokens.list[i + 1].article
        }
        // nouns, unless a shadda shows the verb
        "صورتها" | "صورته" | "قيمتها" | "قيمته" | "خبرتها" | "خبرته" | "كلمتها" | "كلمته" => {
            !doc.tokens.original(i).contains('\u{651}')
        }
        // أيده الله: a blessing; اعلم أيها القارئ: an imperative
        _ => {
            token.pronoun && doc.bare(i + 1) == "الله"
                || matches!(doc.bare(i + 1), "ايها" | "ايتها")
                || crossed_mind(doc, i)
        }
    }
}

/// `تعد مؤتمرات "عربال" | واحدة من أهم الفعاليات`: what follows the subject says what it counts as.
fn counted(doc: &Doc<'_>, i: usize) -> bool {
    doc.noun_phrase(i + 1, horizon(doc, i), true)
        .is_some_and(|p| {
            matches!(
                doc.bare(p.after),
                "واحده" | "واحدا" | "احد" | "احدي" | "من" | "ثاني" | "اول"
            ) || superlative(doc.bare(p.after))
                || matches!(doc.bare(p.after), "اهم" | "ابرز" | "اكبر" | "افضل" | "اكثر")
        })
}

/// Some of so many people, or one of them, follow.
fn left_out(doc: &Doc<'_>, at: usize) -> bool {
    doc.kind(at) == Kind::Number
        || doc.is(at, flag::PEOPLE | flag::PERSON | flag::ROLE)
        || doc.bare(at + 1) == "من" && doc.is(at + 2, flag::PEOPLE | flag::ROLE)
}

/// `لم يخطر ببالي`, `خطب الجمعة`: what occurs to somebody, and sermons.
fn crossed_mind(doc: &Doc<'_>, i: usize) -> bool {
    match doc.bare(i) {
        "يخطر" | "خطر" | "تخطر" => doc.bare(i + 1).starts_with("ببال"),
        "خطب" => doc.is(i + 1, flag::TIME) && !doc.conjunction(i),
        _ => false,
    }
}

/// Behind what somebody does by saying it: `في خطوة مفاجئة`, `في بادرة غير مسبوقة`.
fn behind_step(doc: &Doc<'_>, i: usize, limit: usize) -> Option<usize> {
    if doc.bare(i) != "في" || !matches!(doc.bare(i + 1), "خطوه" | "بادره") {
        return None;
    }
    let mut k = i + 2;
    while k < limit
        && k < i + 6
        && (doc.bare(k) == "غير"
            || doc.kind(k) == Kind::Word
                && doc.bare(k).ends_with('ه')
                && !doc.tokens.list[k].pronoun
                && !doc.is(k, flag::FINITE | flag::NOUN))
    {
        k += 1;
    }
    (k > i + 2).then_some(k)
}

/// `حاوره: فلان`, in front of an interview: who asks.
fn byline(doc: &Doc<'_>, i: usize) -> bool {
    doc.tokens.list[i].pronoun && doc.kind(i + 1) == Kind::Colon && doc.bare(i).starts_with("حاور")
}

/// The word right before a token.
fn previous_word(doc: &Doc<'_>, i: usize) -> Option<usize> {
    (i > 0 && doc.kind(i - 1) == Kind::Word).then(|| i - 1)
}

/// Passes over adverbs, times, joined pronouns and short audience phrases that stand between a
/// verb and its subject.
fn skip_adjuncts(doc: &Doc<'_>, start: usize, limit: usize) -> usize {
    let mut i = start;
    while i < limit {
        let bare = doc.bare(i);
        if doc.kind(i) != Kind::Word {
            break;
        }
        if doc.is(i, flag::ADV)
            || doc.is(i, flag::TIME) && !doc.conjunction(i)
            || doc.dated(i)
            || i > start && (doc.is(i - 1, flag::TIME) || doc.dated(i - 1)) && placing(doc, i)
            // but منى is a name
            || doc.shows(i, look::ADJUNCT) && !doc.tokens.original(i).ends_with('ى')
        {
            i += 1;
            continue;
        }
        // وجه مطلع شهر شوال الجاري | الدعوة
        if matches!(
            bare,
            "مطلع" | "منتصف" | "اواخر" | "اوايل" | "بدايه" | "نهايه"
        ) && doc.bare(i + 1) == "شهر"
        {
            i += 3;
            while matches!(doc.stem(i), "جاري" | "ماضي" | "مقبل" | "حالي") {
                i += 1;
            }
            continue;
        }
        // في هذا الصدد
        if bare == "في"
            && doc.is(i + 1, flag::DEM)
            && matches!(
                doc.stem(i + 2),
                "صدد" | "سياق" | "اطار" | "شان" | "جانب" | "مجال" | "خصوص" | "صعيد"
            )
        {
            i += 3;
            continue;
        }
        // من جهته
        if bare == "من" && turns(doc, i + 1) {
            i += 2;
            continue;
        }
        // هو الآخر
        if matches!(doc.bare(i), "هو" | "هي" | "هم")
            && matches!(doc.bare(i + 1), "الاخر" | "الاخري" | "الاخرون" | "ايضا")
        {
            i += 2;
            continue;
        }
        // هذا العام
        if doc.is(i, flag::DEM)
            && matches!(
                doc.bare(i + 1),
                "العام"
                    | "الاسبوع"
                    | "الشهر"
                    | "الصيف"
                    | "الشتاء"
                    | "السنه"
                    | "الموسم"
                    | "المساء"
                    | "الصباح"
                    | "اليوم"
                    | "المره"
            )
        {
            i += 2;
            continue;
        }
        if bare == "ل"
            && doc.kind(i + 1) == Kind::Mark
            && let Some(q) = doc.layout.opened_by(i + 1)
        {
            let q = doc.layout.quotes[q];
            if q.closed && q.close - q.open < 8 {
                i = q.close + 1;
                continue;
            }
        }
        if doc.joined(i) == Joined::Lam
            && doc.is(i, flag::ORG_MEDIUM | flag::PROPER_MEDIUM | flag::MEDIUM)
            && !doc.conjunction(i)
            && let Some(p) = doc.noun_phrase(i, limit, true)
        {
            i = p.after.max(i + 1);
            continue;
        }
        break;
    }
    i
}

/// `لفت | النظر إلى`, `لفت الوزير | الانتباه إلى`: what is drawn is cut from the subject; where a subject
/// is sought from then on.
fn attention(doc: &Doc<'_>, subject: &mut Option<Phrase>, at: usize) -> usize {
    let drawn = |k: usize| {
        matches!(
            doc.bare(k),
            "النظر" | "الانظار" | "الانتباه" | "الاهتمام" | "نظر" | "انتباه"
        )
    };
    if drawn(at) {
        *subject = None;
        return at + 1;
    }
    if let Some(p) = subject
        && let Some(k) = (p.run.start + 1..=p.after).find(|&k| drawn(k))
    {
        p.run.end = p.run.end.min(k);
        p.name = p.name.filter(|n| n.start < k).map(|n| Run {
            start: n.start,
            end: n.end.min(k),
        });
        p.after = k + 1;
    }
    at
}

/// The subject behind the occasion and its outlet: `أكد في تصريح لـ"سبق" | مدير المركز سالم عواد أن`.
fn behind_medium(doc: &Doc<'_>, at: usize, limit: usize) -> Option<Phrase> {
    let occasion = matches!(doc.bare(at), "في" | "خلال" | "عبر")
        && doc.is(at + 1, flag::MEDIUM)
        && !doc.tokens.list[at + 1].article;
    if !occasion {
        return None;
    }
    let mut k = at + 2;
    while matches!(
        doc.stem(k),
        "صحفي"
            | "صحافي"
            | "خاص"
            | "خاصه"
            | "اعلامي"
            | "مقتضب"
            | "هاتفي"
            | "هاتفيه"
            | "متلفز"
            | "له"
            | "لها"
    ) {
        k += 1;
    }
    let to = matches!(doc.bare(k), "ل" | "الي" | "مع");
    if let Some(q) = doc.layout.opened_by(k + 1).filter(|_| to) {
        k = doc.layout.quotes[q].close + 1;
    } else if doc.joined(k) == Joined::Lam && doc.is(k, flag::ORG_MEDIUM | flag::PROPER_MEDIUM) {
        k = doc.noun_phrase(k, limit, true)?.after;
    }
    let leads = k < limit
        && doc.kind(k) == Kind::Word
        && doc.joined(k) == Joined::None
        && !doc.conjunction(k)
        && (doc.is(k, flag::TITLE) || doc.name_score(k) >= 2);
    doc.noun_phrase(k, limit, true).filter(|p| {
        leads && p.class == Class::Person && (p.name.is_some() || doc.tokens.list[k].article)
    })
}

/// `دعا | السهلي المواطنين إلى`: a last name with ال in front of whom the words go to.
fn last_name(doc: &Doc<'_>, i: usize) -> Option<Phrase> {
    let token = doc.tokens.list.get(i)?;
    let next = doc.tokens.list.get(i + 1)?;
    let bare = token.kind == Kind::Word && token.joined == Joined::None && !token.conjunction;
    let name = bare
        && token.article
        && !token.pronoun
        && (token.flags == 0 || token.flags & flag::FAMILY != 0)
        && token.flags & (flag::COMMON | flag::DESCRIBES | flag::NOUN | flag::ATTITUDE) == 0;
    let object = next.kind == Kind::Word
        && next.joined == Joined::None
        && !next.conjunction
        && next.definite()
        && doc.is(
            i + 1,
            flag::PEOPLE | flag::ANY_ORG | flag::PROPER_ORG | flag::TITLE | flag::PLACE,
        );
    let run = Run {
        start: i,
        end: i + 1,
    };
    (name && object).then_some(Phrase {
        run,
        class: Class::Person,
        name: Some(run),
        after: i + 1,
    })
}

/// A sound plural in the form of an object: يخاطب [الحاضرين], وعد [مؤيديه].
fn oblique(doc: &Doc<'_>, head: usize) -> bool {
    let stem = doc.stem(head);
    let joint =
        doc.tokens.list[head].pronoun && ["يه", "يها", "يهم"].iter().any(|e| stem.ends_with(e));
    let plain = stem.ends_with("ين")
        && doc.is(head, flag::PLURAL | flag::PEOPLE)
        && doc.flags(head) & (flag::NAME | flag::ORG | flag::QUANT) == 0;
    // وصف | حزبي البناء: two of them, in the genitive
    let two = || {
        let next = &doc.tokens.list[head + 1];
        next.article
            && !next.conjunction
            && !doc.tokens.list[head].article
            && stem.strip_suffix('ي').is_some_and(|one| {
                doc.lexicon
                    .get(one)
                    .is_some_and(|e| doc.lexicon.flags(e) & (flag::ORG | flag::TITLE) != 0)
            })
            && doc.lexicon.get(stem).is_none_or(|e| {
                doc.lexicon.flags(e) & (flag::ORG | flag::TITLE | flag::NAME | flag::PERSON) == 0
            })
    };
    (joint || plain) && doc.class_of(head) == Class::People || two()
}

/// A word of six letters and more that no table knows, of no shape that nouns of action, participles,
/// plurals or feminines have: `أكد | فيورنتينا الصفقة`.
fn foreign(doc: &Doc<'_>, i: usize) -> bool {
    let word = doc.bare(i);
    doc.flags(i) == 0
        && word.len() >= 12
        && !word.starts_with(['ت', 'م', 'ا', 'ي'])
        && !["ه", "ات", "ين", "ون", "يا", "ها", "هم", "نا"]
            .iter()
            .any(|end| word.ends_with(end) && !(*end == "نا" && word.len() >= 16))
}

/// `أعلن [وفاة سالم حداد]`: a thing of somebody's, and nothing said behind it.
fn thing_of(doc: &Doc<'_>, phrase: &Phrase) -> bool {
    let head = phrase.run.start;
    phrase.class == Class::Person
        && phrase.name.is_some_and(|n| n.start > head)
        && doc.after_whom(head)
        && tie(
            doc,
            head,
            phrase.after,
            horizon(doc, head),
            frame::THAT | frame::QUOTE,
        )
        .is_none()
}

/// `أيد [تسليح القوات]`: one word that is no known name, and a definite noun behind it.
fn deed_of(doc: &Doc<'_>, phrase: &Phrase) -> bool {
    let head = phrase.run.start;
    let named = flag::NAME | flag::TITLE | flag::PERSON | flag::SYLLABLE;
    phrase.class == Class::Person
        && phrase.run.end == head + 1
        && !doc.tokens.list[head].article
        && (!doc.is(head, named) || doc.is(head, flag::AMBIGUOUS))
        && doc.kind(head + 1) == Kind::Word
        && doc.tokens.list[head + 1].article
        && !doc.surnames.contains(doc.bare(head))
        && !foreign(doc, head)
}

/// `أعلنت [المحطة] توقف البث`: of two nouns behind the verb the first acts.
fn acts_first(doc: &Doc<'_>, phrase: &Phrase, form: FormOf) -> bool {
    let head = phrase.run.start;
    let behind = &doc.tokens.list[phrase.after];
    let own = agreement(doc, Class::Other, head);
    let female = form.gender == Some(Gender::Female);
    doc.tokens.list[head].article
        && !doc.is(head, flag::NOUN | flag::TIME)
        && !masdar_like(doc.stem(head))
        && object_begins(doc, phrase.after)
        && (own == Some(Gender::Female) && own == form.gender && !behind.article
            || behind.pronoun
            || doc.tokens.list[phrase.after + 1].article
            || doc.stem(phrase.after).ends_with('ا') && !doc.is(phrase.after, flag::DEMONYM))
        && (own.is_none() || own == form.gender || female && doc.stem(head).starts_with('ا'))
}

/// `أصدرت المنظمة بيانا ودعت | الرئيس المصري إلى`: no subject of a verb in the feminine.
fn man_behind_hers(doc: &Doc<'_>, phrase: &Phrase, form: FormOf) -> bool {
    let head = phrase.run.start;
    form.gender == Some(Gender::Female)
        && form.number == Number::Singular
        && phrase.class == Class::Person
        && doc.is(head, flag::POST | flag::ROLE | flag::RANK)
        && gender_of(doc, phrase) == Some(Gender::Male)
        && phrase.name.is_none_or(|n| doc.is(n.start, flag::MALE))
        && !(head..phrase.run.end).any(|k| doc.is(k, flag::TITLE) && doc.stem(k).ends_with('ه'))
}

/// A phrase can be the subject of this verb.
fn plausible(doc: &Doc<'_>, phrase: &Phrase, frames: Frames, form: FormOf) -> bool {
    let head = phrase.run.start;
    // the accusative is no subject: ستدعم أفلاماً
    if doc.tokens.tanwin(head) && phrase.name.is_none() {
        return false;
    }
    if oblique(doc, head) || phrase.run.end == head + 1 && doc.object_spelled(head) {
        return false;
    }
    if doc.joined(head) != Joined::None
        || doc.conjunction(head)
        || accusative_participle(doc, head)
            && doc.flags(head) & (flag::TITLE | flag::PERSON | flag::ORG | flag::NAME) == 0
    {
        return false;
    }
    if doc.is(head, flag::NOUN)
        && doc.tokens.list[head].pronoun
        && !doc.is(head, flag::TITLE | flag::ORG | flag::PERSON | flag::PEOPLE)
    {
        return false;
    }
    // أبدى سعادته بالعرض: the feeling, not His Excellency
    if matches!(doc.stem(head), "سعادته" | "سعادتها")
        && phrase.name.is_none()
        && doc.joined(head + 1) == Joined::Ba
    {
        return false;
    }
    if joined_unknown(doc, phrase, frames) {
        return false;
    }
    let explicit = frames & (frame::NP | frame::NP2 | frame::ADDR | frame::TARGET) == 0;
    if !explicit && own_object(doc, phrase, frames) {
        return false;
    }
    if !explicit && deed_of(doc, phrase) {
        return false;
    }
    if !explicit && thing_of(doc, phrase) {
        return false;
    }
    // هاجم [الأمم المتحدة]: a phrase that the verb does not agree with is its object
    if !explicit
        && matches!(
            phrase.class,
            Class::Organisation | Class::Place | Class::Document
        )
    {
        let own = agreement(doc, phrase.class, head);
        if form.gender.is_some()
            && own.is_some()
            && own != form.gender
            && (phrase.class != Class::Document || doc.stem(head) == "امر")
        {
            return false;
        }
    }
    if !explicit && man_behind_hers(doc, phrase, form) {
        return false;
    }
    // أعلنت الدول عن: the verb and its subject agree
    let asked = if form.gender == Some(crate::statement::Gender::Female)
        && (doc.stem(head).ends_with('ه')
            || lifeless_plural(doc.stem(head))
            || doc.tokens.list[head].article && doc.bare(head + 1) == "في")
        && !doc.is(head, flag::TIME | flag::NOUN | flag::ATTITUDE)
    {
        frames & frame::PREPS
    } else {
        0
    };
    match phrase.class {
        Class::Other => {
            let first = frames & (frame::NP2 | frame::ADDR | frame::TARGET) == 0
                && acts_first(doc, phrase, form);
            explicit
                || first
                || (doc.tokens.list[head].article
                    && !doc.is(head, flag::NOUN)
                    && tie(
                        doc,
                        head,
                        phrase.after,
                        horizon(doc, head),
                        frame::THAT | frame::QUOTE | asked,
                    )
                    .is_some())
        }
        Class::Document if !explicit && ends(doc, phrase.after) => false,
        Class::Document => {
            !doc.is(head, flag::NOUN)
                || doc.is(head, flag::DOCUMENT)
                    && (explicit || doc.tokens.list[head].article || form.gender.is_some())
        }
        _ => {
            !(doc.is(head, flag::NOUN)
                && !doc.is(head, flag::TITLE | flag::ORG | flag::PERSON | flag::PEOPLE)
                && doc.tokens.list[head].pronoun)
        }
    }
}

/// `أعلن [تفضيله] لأسماء أخرى`: an unknown word with its pronoun, what belongs to it behind it.
fn own_object(doc: &Doc<'_>, phrase: &Phrase, frames: Frames) -> bool {
    let head = phrase.run.start;
    doc.flags(head) == 0
        && phrase.run.end == head + 1
        && doc.bare(head).len() >= 10
        && ["ه", "ها", "هم"]
            .iter()
            .any(|e| doc.bare(head).ends_with(e))
        && !doc.tokens.original(head).ends_with('ة')
        && (doc.joined(head + 1) != Joined::None || doc.is(head + 1, flag::PREP))
        && preposition(doc, head + 1, frames).is_none()
        && !doc.surnames.contains(doc.bare(head))
}

/// `أوصت | بملاءمة`, `تهدد | بمصيبة جديدة`, `يشتبه | بضلوعه`: an unknown word with ب in front, no
/// name.
fn joined_unknown(doc: &Doc<'_>, phrase: &Phrase, frames: Frames) -> bool {
    let head = phrase.run.start;
    if doc.flags(head) != 0 || !doc.bare(head).starts_with('ب') {
        return false;
    }
    let word = doc.tokens.original(head);
    let alone = phrase.run.end == head + 1;
    let long = doc.bare(head).len() >= 10;
    frames & frame::BA != 0
        && (word.ends_with('ة') || long && alone || doc.tokens.list[head + 1].article)
        || long && alone && ["ه", "ها", "هم"].iter().any(|e| word.ends_with(e))
}

/// نفى الخبر. has nothing behind it: the phrase is the object.
fn ends(doc: &Doc<'_>, at: usize) -> bool {
    !matches!(
        doc.kind(at),
        Kind::Word | Kind::Mark | Kind::Comma | Kind::Colon
    )
}

/// A subject in front of its verb: the phrase that runs up to the verb from the beginning of the
/// clause, كان and قد passed over.
fn subject_before(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Phrase> {
    if i == 0 {
        return None;
    }
    if doc.conjunction(i) {
        return topicalised(doc, i);
    }
    let sentence = doc.layout.sentence_at(i);
    let floor = doc.layout.quote_at(i).map_or(sentence.start, |q| {
        sentence.start.max(doc.layout.quotes[q].open + 1)
    });
    let floor = floor.max(i.saturating_sub(40));
    let mut end = i;
    while end > floor
        && (doc.is(end - 1, flag::AUX | flag::NEG)
            || doc.kind(end - 1) == Kind::Comma
            || doc.is(end - 1, flag::ADV | flag::TIME) && doc.joined(end - 1) == Joined::None)
    {
        end -= 1;
    }
    if end == floor
        || doc.is(end - 1, flag::REL | flag::THAT | flag::PREP | flag::CLAUSE)
            && doc.name_score(end - 1) <= 0
    {
        return None;
    }
    // candidates: every place in the sentence where a clause may begin, the earliest that reaches
    let mut best: Option<Phrase> = None;
    for start in floor..end {
        let opens = start == floor
            || !matches!(doc.kind(start - 1), Kind::Word | Kind::Number)
            || doc.is(start - 1, flag::CLAUSE | flag::THAT | flag::AUX | flag::REL);
        // وبمواجهته | اعترف: ب in front of a word that no table knows
        let led = doc.conjunction(start)
            && doc.bare(start).starts_with('ب')
            && doc.flags(start) & !(flag::COMMON | flag::FINITE) == 0;
        if !opens || led || !doc.may_begin(start) || doc.joined(start) != Joined::None {
            continue;
        }
        let Some(mut p) = doc.noun_phrase(start, end, false) else {
            continue;
        };
        if p.after < end
            && matches!(p.class, Class::Person | Class::People | Class::Organisation)
            && doc.is(
                start,
                flag::TITLE
                    | flag::PERSON
                    | flag::PEOPLE
                    | flag::ANY_ORG
                    | flag::NAME
                    | flag::QUANT,
            )
            && doc.lexicon.lemma(form).frames & (frame::WEAK | frame::NP2) == 0
        {
            // كان عالم الآثار إليات مزار | قد أعلن: nothing but the subject stands in front of قد
            let object = !(end < i && doc.is(end, flag::AUX));
            stretch(doc, &mut p, end, object, 0);
        }
        let relative = p.after < end
            && doc.is(p.after, flag::REL)
            && end - p.after < 13
            && (p.after..end).all(|k| doc.kind(k) == Kind::Word);
        let reached = relative
            || p.run.end == end
            || p.after == end
            // لكن مصدرا أمنيا | طلب عدم ذكر اسمه | أكد أن
            || doc.unnamed_at(p.after).is_some_and(|run| run.start == p.after && run.end == end)
            || (doc.kind(p.run.end) == Kind::Comma && p.run.end + 1 == end)
            || (doc.is(p.after, flag::REL | flag::CIRC)
                || doc.kind(p.after) == Kind::Comma && doc.is(p.after + 1, flag::REL | flag::CIRC)
                || put_in(doc, &p, end))
                && doc.kind(end) == Kind::Comma
                && p.class != Class::Other;
        let last = if relative { p.after } else { end };
        if !reached || p.class == Class::Other && last - start > 4 {
            continue;
        }
        // 870 دينار، اعترفوا: nobody alone is they
        if form.number == Number::Plural
            && p.class == Class::Person
            && !(p.run.start..p.run.end).any(|k| doc.conjunction(k))
        {
            continue;
        }
        // واصفة إياه بأنه فرد من أفراد عائلتها، أضافت
        if form.gender == Some(Gender::Female)
            && form.number == Number::Singular
            && p.class == Class::Person
            && p.name.is_none()
            && gender_of(doc, &p) == Some(Gender::Male)
        {
            continue;
        }
        if p.class == Class::Other
            && (doc.is(start, flag::NOUN)
                || form.gender == Some(crate::statement::Gender::Female)
                    && !(doc.stem(start).ends_with('ه') || lifeless_plural(doc.stem(start))))
        {
            continue;
        }
        best = Some(p);
        break;
    }
    best
}

/// `كريس ماكاي، عالم في مركز تابع لوكالة الفضاء | ، يقول`: between a subject and the comma in
/// front of its verb stands a description, no clause.
fn put_in(doc: &Doc<'_>, subject: &Phrase, end: usize) -> bool {
    let (start, from) = (subject.run.start, subject.after);
    let known = doc.is(
        start,
        flag::TITLE | flag::PERSON | flag::PEOPLE | flag::ANY_ORG | flag::QUANT | flag::DOCUMENT,
    );
    (known || subject.run.end > start + 1 && doc.name_score(start) > 0)
        && from < end
        && end - from < 24
        && (from..end).all(|k| {
            matches!(doc.kind(k), Kind::Word | Kind::Comma | Kind::Number)
                && !doc.opens_clause(k)
                && !doc.is(k, flag::CLAUSE | flag::NEG | flag::REL)
                && (!doc.is(k, flag::FINITE)
                    || doc.kind(from) == Kind::Comma && k == from + 1 && !doc.conjunction(k)
                    || doc.flags(k) & (flag::TITLE | flag::NOUN | flag::NAME | flag::ANY_ORG) != 0)
        })
}

/// A subject right in front of its verb, كان, قد and negations apart, behind a word that opens a
/// clause or as its first.
pub fn in_front(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Phrase> {
    if doc.conjunction(i) {
        return None;
    }
    let p = subject_before(doc, i, form)?;
    let adjacent =
        !doc.conjunction(p.run.start) && (p.run.end..i).all(|k| doc.is(k, flag::AUX | flag::NEG));
    let start = p.run.start;
    let led = start == doc.layout.sentence_at(i).start
        || start > 0 && doc.is(start - 1, flag::CLAUSE | flag::THAT | flag::AUX);
    // a name shows no gender by its form
    let agrees = form.gender.is_none()
        || p.class == Class::Person && p.name.is_some_and(|n| n.start == start)
        || agreement(doc, p.class, start).is_none_or(|g| Some(g) == form.gender);
    (adjacent && led && agrees && p.class != Class::Other && p.class != Class::Document)
        .then_some(p)
}

/// A plural of things, which verbs take as feminine: ملصقات, أحافير, مدارس, أخبار.
fn lifeless_plural(stem: &str) -> bool {
    let c: Vec<char> = stem.chars().collect();
    stem.ends_with("ات") && c.len() > 4
        || c.len() == 5 && c[2] == 'ا' && c[3] != 'ا'
        || c.len() == 6 && c[2] == 'ا' && c[4] == 'ي'
        || c.len() == 5 && c[0] == 'ا' && c[3] == 'ا'
}

/// `أما الوزير | فأعرب`: the noun phrase between أما and the verb with ف.
fn topicalised(doc: &Doc<'_>, i: usize) -> Option<Phrase> {
    if !doc.tokens.folded(i).starts_with('ف') {
        return None;
    }
    let start = doc.layout.sentence_at(i).start.max(i.saturating_sub(30));
    let from = (start..i.min(start + 3)).find(|&k| doc.bare(k) == "اما")? + 1;
    let mut p = doc.noun_phrase(from, i, false)?;
    if p.class == Class::Other {
        return None;
    }
    stretch(doc, &mut p, i, false, 0);
    let reached = p.run.end == i
        || doc.kind(p.run.end) == Kind::Comma
        || p.after < i && doc.is(p.after, flag::REL) && i - p.after < 14;
    reached.then_some(p)
}

/// `مظاهرات حاشدة | منددة بالقرار`: what a crowd raises, right in front of its participle, one
/// adjective passed over.
fn voice_before(doc: &Doc<'_>, i: usize) -> Option<Phrase> {
    let voice = |k: usize| doc.is(k, flag::VOICE) && !doc.tokens.list[k].definite();
    let at = if doc.conjunction(i) || i < 2 {
        return None;
    } else if voice(i - 1) {
        i - 1
    } else if voice(i - 2)
        && doc.kind(i - 1) == Kind::Word
        && !doc.tokens.list[i - 1].definite()
        && doc.joined(i - 1) == Joined::None
    {
        i - 2
    } else {
        return None;
    };
    Some(Phrase {
        run: Run { start: at, end: i },
        class: if doc.is(at, flag::DOCUMENT) {
            Class::Document
        } else {
            Class::People
        },
        name: None,
        after: i,
    })
}

/// An indefinite document right in front of its verb, one adjective passed over.
fn document_before(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Phrase> {
    if doc.conjunction(i) || i < 2 {
        return None;
    }
    if form.number == Number::Singular
        && form.gender == Some(crate::statement::Gender::Female)
        && let Some(voice) = voice_before(doc, i)
    {
        return Some(voice);
    }
    let noun = |k: usize| {
        doc.is(k, flag::DOCUMENT)
            && !doc.tokens.list[k].article
            && !doc.tokens.list[k].pronoun
            && !doc.is(k, flag::FUNCTION_WORD)
    };
    let at = if noun(i - 1) {
        i - 1
    } else if noun(i - 2)
        && doc.kind(i - 1) == Kind::Word
        && !doc.tokens.list[i - 1].article
        && doc.joined(i - 1) == Joined::None
    {
        i - 2
    } else {
        return None;
    };
    let head = agreement(doc, Class::Document, at);
    if form.number != Number::Singular
        || form.gender.is_some() && head.is_some() && head != form.gender
    {
        return None;
    }
    let run = Run { start: at, end: i };
    Some(Phrase {
        run,
        class: Class::Document,
        name: None,
        after: i,
    })
}

/// An object in front of the tie that was found: أكد [رفض بلاده لفرض ...], أعلن [موافقته "إذا ..."].
fn object_in_front(
    doc: &Doc<'_>,
    from: usize,
    limit: usize,
    frames: Frames,
    (kind, at, _): (Tie, usize, usize),
) -> Option<usize> {
    if frames & (frame::NP | frame::NP2) == 0 || frames & frame::WEAK != 0 {
        return None;
    }
    let object = skip_circumstances(doc, from, limit);
    let token = &doc.tokens.list[object];
    // أظهرت دراسة | شملت ألف شخص أن
    if token.is(flag::FINITE)
        && !token.is(flag::NOUN | flag::DOCUMENT | flag::MEDIUM)
        // يدّعي | قدرته على
        && !doc.is(object.saturating_sub(1), flag::FINITE)
        && attributive(doc, object)
    {
        return None;
    }
    // في تصريح عقب إدلائه بصوته، أن: in a circumstance
    if object > from && doc.is(object - 1, flag::CIRC) && doc.joined(object - 1) == Joined::None {
        return None;
    }
    // التزامها: what looks like ال belongs to the word
    let own = token.pronoun || token.article && doc.bare(object).ends_with("ها");
    let clear = doc.is(object, flag::NOUN | flag::ATTITUDE)
        || own && !token.is(flag::FINITE)
        // أهمية المقرر وما سيحققه من «فائدة»
        || matches!(doc.stem(object), "اهميه" | "ضروره" | "وجود" | "حاجه" | "مكانه");
    // مناشدين معاليه بتسريع: whom they ask
    let asked = frames & frame::ADDR != 0
        && !doc.is(object, flag::NOUN | flag::ATTITUDE)
        && !doc.tokens.tanwin(object);
    // انتقد | القرار الأخير للمحكمة
    let whole = frames & frame::TARGET != 0
        && doc.joined(at) == Joined::Lam
        && doc
            .one_phrase(object, limit)
            .is_some_and(|p| matches!(p.class, Class::Other | Class::Document) && p.name.is_none());
    let fits = match kind {
        // طلب اللاعب | التعرف على العرض
        Tie::Preposition => {
            !asked
                && (clear
                    || whole
                    || !token.article
                    || frames & frame::ADDR_MIN != 0 && at > object + 1)
        }
        Tie::That => {
            clear && at > object + 2
                || doc.joined(at) == Joined::Ba && frames & (frame::BA | frame::NP2) == 0
        }
        Tie::Quote => {
            doc.bare(object) == "ما"
                || clear
                || frames & frame::NP2 != 0
                || holds_marks(doc, object, at)
        }
        // مؤكدا ترحيب المملكة بالتنافس: ...
        Tie::Colon => clear && at > object + 2 && !(object..at).any(|k| saying(doc, k)),
        _ => false,
    };
    // كشفت النقاب عن
    if matches!(doc.bare(at - 1), "النقاب" | "اللثام" | "الستار") {
        return None;
    }
    // في قضية حزب التحرير: the second word of what comes before
    let second = object > from
        && doc.is(object, flag::ANY_ORG)
        && doc.kind(object - 1) == Kind::Word
        && doc.joined(object - 1) == Joined::None
        && !doc.tokens.list[object - 1].definite()
        && !doc.is(
            object - 1,
            flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::NAME | flag::PLACE,
        );
    (object < at && fits && !second && object_begins(doc, object)).then_some(object)
}

/// Behind what may stand between a verb and its subject or object; `معتبرا | ذلك بمثابة تراجع` is the first
/// of two objects.
fn past_adjuncts(doc: &Doc<'_>, from: usize, limit: usize, frames: Frames) -> usize {
    if frames & frame::NP2 != 0 && doc.is(from, flag::DEM) {
        return from;
    }
    skip_adjuncts(doc, from, limit)
}

/// `واعتبرت | ذلك تضليلا`, `وعزا | ذلك إلى الغلاء`: a pronoun is the first of two objects.
fn first_of_two(
    doc: &Doc<'_>,
    i: usize,
    lemma: &Lemma,
    (kind, at, body): (Tie, usize, usize),
) -> (Tie, usize, usize) {
    let pointed = |k: usize| k > i && doc.bare(k) == "ذلك" && doc.joined(k) == Joined::None;
    let two = kind == Tie::Object && lemma.frames & frame::NP2 != 0 && pointed(body - 1);
    let traced = kind == Tie::Preposition
        && matches!(lemma.base.as_str(), "عزا" | "أرجع")
        && doc.bare(at) == "الي"
        && pointed(at - 1);
    if two {
        (kind, at, body - 1)
    } else if traced {
        (Tie::Object, at - 1, at - 1)
    } else {
        (kind, at, body)
    }
}

/// Words of somebody in brackets: a clause, not an age, a party or a date.
fn in_brackets(doc: &Doc<'_>, open: usize) -> bool {
    let Some(after) = doc.after_bracket(open) else {
        return false;
    };
    let inside = open + 1..after.saturating_sub(1);
    inside
        .clone()
        .filter(|&k| doc.kind(k) == Kind::Word)
        .count()
        >= 3
        && doc.kind(open + 1) == Kind::Word
        && inside.clone().any(|k| {
            doc.is(
                k,
                flag::FINITE | flag::NEG | flag::PRON | flag::AUX | flag::THAT,
            ) && !doc.tokens.list[k].article
                && !doc.is(k, flag::NAME)
        })
}

/// `رجح المحقق | وجود "خلل فني"`, `نفى المحامي | صلة موكله بـ "الجماعة"`: a noun phrase with marks in it.
fn holds_marks(doc: &Doc<'_>, object: usize, mark: usize) -> bool {
    let head = &doc.tokens.list[object];
    let other = flag::NAME
        | flag::TITLE
        | flag::PERSON
        | flag::PEOPLE
        | flag::ANY_ORG
        | flag::PLACE
        | flag::MEDIUM
        | flag::DEMONYM;
    object < mark
        && mark <= object + 4
        && !head.article
        && head.kind == Kind::Word
        && head.joined == Joined::None
        && !accusative_participle(doc, object)
        && !doc.tokens.tanwin(object)
        && !matches!(doc.bare(mark - 1), "رقم" | "عنوان" | "بعنوان" | "باسم")
        && (object..mark).all(|k| {
            doc.kind(k) == Kind::Word
                && !doc.is(k, other)
                && !doc.is(
                    k,
                    flag::TIME | flag::ADV | flag::CIRC | flag::REL | flag::CLAUSE,
                )
                && (doc.name_score(k) <= 0 || doc.is(k, flag::COMMON))
                && (!doc.is(k, flag::FINITE) || doc.is(k, flag::NOUN | flag::COMMON))
        })
}

/// The first tie between a cue and its content: its kind, its token, the content's first token.
fn tie(
    doc: &Doc<'_>,
    cue: usize,
    from: usize,
    limit: usize,
    frames: Frames,
) -> Option<(Tie, usize, usize)> {
    tie_once(doc, cue, from, limit, frames, &mut Vec::new())
}

/// Whether a tie comes later; what has been found out for a cue is not sought again.
fn tied_later(
    doc: &Doc<'_>,
    cue: usize,
    from: usize,
    limit: usize,
    frames: Frames,
    seen: &mut Seen,
) -> bool {
    if let Some(&(_, found)) = seen.iter().find(|(at, _)| *at == (from, frames)) {
        return found;
    }
    let found = tie_once(doc, cue, from, limit, frames, seen).is_some();
    seen.push(((from, frames), found));
    found
}

type Seen = Vec<((usize, Frames), bool)>;

#[expect(
    clippy::too_many_lines,
    reason = "one walk over the tokens, one rule after another"
)]
fn tie_once(
    doc: &Doc<'_>,
    cue: usize,
    from: usize,
    limit: usize,
    frames: Frames,
    seen: &mut Seen,
) -> Option<(Tie, usize, usize)> {
    let mut j = from;
    let end = limit.min(cue + REACH);
    let mut first_prep: Option<(Tie, usize, usize)> = None;
    let mut own: Option<(Tie, usize, usize)> = None;
    // inside a relative clause, whose verb may ask for a joined preposition of its own
    let mut inner = false;
    while j < end {
        match doc.kind(j) {
            Kind::Open => {
                j = doc.after_bracket(j).unwrap_or(j + 1);
                continue;
            }
            Kind::Dash
                if !doc.tokens.list[j].glued
                    || doc.tokens.list.get(j + 1).is_some_and(|t| !t.glued) =>
            {
                if let Some(k) = (j + 1..(j + 28).min(end)).find(|&k| doc.kind(k) == Kind::Dash) {
                    j = k + 1;
                    continue;
                }
                // the end of an insertion that the cue stands in
                let within = (doc
                    .layout
                    .sentence_at(cue)
                    .start
                    .max(cue.saturating_sub(28))..cue)
                    .any(|k| doc.kind(k) == Kind::Dash);
                if within {
                    break;
                }
            }
            Kind::Semicolon if doc.is_that(j + 1) && doc.bare(j + 1) != "بان" => {}
            // د. سالم: the dot of a title
            Kind::Stop if j > cue + 1 && doc.bare(j - 1).chars().count() <= 2 => {}
            Kind::Stop | Kind::Newline | Kind::Semicolon => break,
            Kind::Colon => {
                if let Some(prep) = first_prep.filter(|&p| !placed(doc, p, frames)) {
                    return Some(prep);
                }
                if frames & (frame::QUOTE | frame::THAT | frame::BARE) != 0 {
                    return Some((Tie::Colon, j, j + 1));
                }
                break;
            }
            Kind::Mark => {
                if let Some(q) = doc.layout.opened_by(j) {
                    let quote = doc.layout.quotes[q];
                    // قال تعالى {...}: no name
                    if matches!(doc.tokens.original(j), "{" | "﴾" | "﴿") {
                        return Some((Tie::Quote, j, j));
                    }
                    // اتهم الحكومة "بالصمت": the marks begin with what the verb asks for
                    let asked = doc.joined(j + 1) == Joined::Ba
                        && j > from
                        && frames & frame::TARGET != 0
                        && preposition(doc, j + 1, frames).is_some();
                    // ما أسماه "المغالطات"
                    let called = (j == cue + 1 || j == from)
                        && doc.tokens.list[cue].pronoun
                        && frames & (frame::NP2 | frame::TARGET) != 0;
                    if (is_name_quote(doc, j)
                        || within_subject(doc, j)
                        // أعلنت "اللجنة الوطنية"، أن: the subject in marks
                        || j == cue + 1 && quote.close < j + 14 && doc.is(j + 1, flag::ANY_ORG)
                        || latin(doc, j + 1, quote.close))
                        && quote.closed
                        && !called
                        && !asked
                        && (frames & frame::WEAK != 0
                            || latin(doc, j + 1, quote.close)
                            || doc.is(j - 1, flag::PREP | flag::MEDIUM)
                            || matches!(doc.bare(j - 1), "باسم" | "عبر")
                            || told_to(doc, j, cue)
                            || tied_later(doc, cue, quote.close + 1, limit, frames, seen))
                    {
                        j = quote.close + 1;
                        continue;
                    }
                    if let Some(prep) = first_prep.filter(|&p| !placed(doc, p, frames)) {
                        return Some(prep);
                    }
                    // أعرب المشاركون "عن القلق": the marks begin with what the verb asks for
                    if frames & frame::QUOTE == 0
                        && let Some((at, body)) = preposition(doc, j + 1, frames)
                    {
                        return Some((Tie::Preposition, at, body));
                    }
                    // دعا "كل الفضلاء" إلى, دعا "كل القوى" التي تشاركه القيم إلى
                    if frames & (frame::TARGET | frame::ADDR) != 0
                        && quote.closed
                        && (preposition(doc, quote.close + 1, frames).is_some()
                            || doc.is(j + 1, flag::QUANT)
                                && quote.close < j + 8
                                && doc.is(quote.close + 1, flag::REL)
                                && tied_later(doc, cue, quote.close + 1, limit, frames, seen))
                    {
                        j = quote.close + 1;
                        continue;
                    }
                    // بين قوات النظام و«حزب البناء»: one of two
                    let joined = doc.kind(j - 1) == Kind::Word && doc.bare(j - 1) == "و";
                    if frames & frame::QUOTE != 0
                        && !joined
                        && !(frames & (frame::TARGET | frame::NP) != 0
                            && !called
                            && quote.closed
                            && quote.close < j + 5
                            && doc.kind(j - 1) == Kind::Word
                            && !asked)
                    {
                        return Some((Tie::Quote, j, j));
                    }
                    j = quote.close.max(j) + 1;
                    continue;
                }
            }
            Kind::Word if j > from && says_nothing(doc, j) => {}
            Kind::Word => {
                if let Some(end) = doc.blessing(j).or(doc.unnamed_at(j).map(|run| run.end)) {
                    j = end;
                    continue;
                }
                if doc.degree(j) {
                    j += 2;
                    continue;
                }
                // شدد عبر صفحته على فيسبوك | على
                if j > from
                    && doc.is(j, flag::MEDIUM)
                    && doc.is(j - 1, flag::CIRC)
                    && let Some(p) = doc.noun_phrase(j, end, true)
                    && let Some(after) = complement(doc, &p, p.after, end)
                {
                    j = after;
                    continue;
                }
                // أضافت أعتقد أن: the speaker's own verb
                if j == from && frames & frame::QUOTE != 0 && own_opinion(doc, j) {
                    return Some((Tie::Bare, j, j));
                }
                if doc.opens_clause(j)
                    // علقت أنا بالارين: a name, or "I"
                    && !(doc.bare(j) == "انا" && doc.tokens.original(j).starts_with('أ'))
                    && !(doc.conjunction(j) && first_prep.is_none())
                    // من شأنها أن
                    && !(doc.stem(j - 1).starts_with("شان") && doc.tokens.list[j - 1].pronoun)
                {
                    let ba = doc.joined(j) == Joined::Ba;
                    if frames
                        & (frame::THAT
                            | if ba {
                                frame::BA | frame::ILA | frame::ALA | frame::AN
                            } else if frames & frame::WEAK == 0 {
                                frame::QUOTE
                            } else {
                                0
                            })
                        != 0
                    {
                        let by = first_prep.is_some_and(|p| {
                            let place = doc.joined(p.1) == Joined::Ba
                                && doc.is(
                                    p.2,
                                    flag::PLACE | flag::PLACE_HEAD | flag::PROPER_HEAD | flag::ORG,
                                );
                            let clear = p.1 == p.2
                                && doc.joined(p.1) != Joined::Lam
                                && frames & frame::TARGET == 0
                                && !ba
                                && !doc.conjunction(j)
                                && !(from + 1..j).any(|k| {
                                    doc.is(k, flag::FINITE)
                                        && !doc.tokens.list[k].article
                                        && (k > p.2 || doc.is(k - 1, flag::AUX))
                                });
                            // يأمل مستشار في الهيئة، أن
                            let within = doc.bare(p.1) == "في"
                                && !doc.conjunction(j)
                                && doc.kind(j - 1) == Kind::Comma
                                && !(from + 1..j).any(|k| {
                                    doc.is(k, flag::FINITE) && !doc.tokens.list[k].article
                                });
                            (place || clear || within)
                                && !doc.is(p.2, flag::ATTITUDE | flag::NOUN)
                                && frames & frame::THAT != 0
                        });
                        if let Some(prep) = first_prep.filter(|_| !by).filter(|p| {
                            p.2 < j
                                || doc.is(p.2, flag::ATTITUDE)
                                || (p.2..j).any(|k| doc.kind(k) == Kind::Comma)
                        }) {
                            // استنتج من المقارنة أن
                            let drawn = prep.1 + 1 == prep.2
                                && doc.bare(prep.1) == "من"
                                && doc.bare(j) == "ان"
                                && !doc.conjunction(j)
                                && doc.tokens.list[j - 1].definite()
                                && !doc.is(prep.2, flag::NOUN | flag::ATTITUDE)
                                && (prep.2..j).all(|k| doc.kind(k) == Kind::Word);
                            if !drawn {
                                return Some(prep);
                            }
                        }
                        // وصف كيف أنه
                        if doc.bare(j - 1) == "كيف" && j > from {
                            return Some((Tie::That, j - 1, j - 1));
                        }
                        // ينص على أن: ...
                        if lone_that(doc, j) && doc.kind(j + 1) == Kind::Colon {
                            return Some((Tie::Colon, j + 1, j + 2));
                        }
                        return Some((Tie::That, j, if lone_that(doc, j) { j + 1 } else { j }));
                    }
                }
                // ، وبين أنهم: the next report
                if doc.bare(j) == "بين" && doc.conjunction(j) && doc.is_that(j + 1) && j > from {
                    break;
                }
                if doc.is(j, flag::REL)
                    // دراسة | شملت مئة مدينة
                    || (j > from || from > cue + 1)
                        && doc.is(j, flag::FINITE)
                        // اتهم حزب "كذا" | بنشر الخوف: a noun behind ب
                        && matches!(doc.joined(j), Joined::None | Joined::Sin)
                        && attributive(doc, j)
                {
                    inner = doc.bare(j - 1) != "ما";
                    // التي وصفها بأنها: the relative clause reports by itself
                    let verb = if doc.is(j, flag::REL) { j + 1 } else { j };
                    if doc.is(verb, flag::VERB)
                        && doc.is(verb, flag::FINITE)
                        && takes_next(doc, verb)
                    {
                        break;
                    }
                }
                // أفادت الوكالة نقلا عن مصدر بأن: the second source is passed over
                if j > cue
                    && doc.is(j, flag::PHRASE)
                    && doc.joined(j) == Joined::None
                    && !doc.conjunction(j)
                    && let Some(second) = phrase(doc, j).filter(|p| p.body > j + 1 && p.body < end)
                {
                    j = second.body;
                    continue;
                }
                // مؤكدة إلى أن: another preposition than that of the verb
                if j == from
                    && j == cue + 1
                    && frames & frame::THAT != 0
                    && matches!(doc.bare(j), "الي" | "علي" | "عن")
                    && doc.is_that(j + 1)
                    && doc.joined(j + 1) == Joined::None
                {
                    return Some((
                        Tie::That,
                        j,
                        if lone_that(doc, j + 1) { j + 2 } else { j + 1 },
                    ));
                }
                // بشرط عدم الكشف عن هويته; أجاب عن سؤال عما إذا
                if doc.stem(j) == "شرط" && no_tie(doc, j) {
                    break;
                }
                if doc.bare(j) == "عما"
                    && (from..j).any(|k| matches!(doc.stem(k), "سوال" | "اسيله" | "استفسار"))
                {
                    j += 2;
                    continue;
                }
                // وصف القرار على أنه
                if frames & frame::TARGET != 0 && doc.bare(j) == "علي" && doc.is_that(j + 1) {
                    return Some((Tie::That, j, j + 1));
                }
                // علق بالقول: ...; خلص إلى القول إن
                let said = doc.bare(j) == "الي"
                    && frames & frame::ILA != 0
                    && doc.bare(j + 1) == "القول"
                    && (doc.is_that(j + 2)
                        || doc.kind(j + 2) == Kind::Colon
                        || doc.layout.opened_by(j + 2).is_some());
                if said || by_words(doc, j) && frames & (frame::QUOTE | frame::THAT) != 0 {
                    return tie_once(
                        doc,
                        cue,
                        j + 1 + usize::from(said),
                        limit,
                        frames | frame::THAT | frame::QUOTE,
                        seen,
                    )
                    .filter(|t| matches!(t.0, Tie::That | Tie::Quote | Tie::Colon))
                    .or(first_prep);
                }
                let found = preposition(doc, j, frames)
                    // على ما يلي: ...
                    .filter(|&(_, body)| {
                        !(doc.bare(body) == "ما" && matches!(doc.bare(body + 1), "يلي" | "ياتي")
                            || doc.bare(body) == "مايلي")
                    })
                    .filter(|&(_, body)| {
                        !matches!(doc.stem(body), "سوال" | "اسيله" | "استفسار" | "استفسارات")
                    })
                    // بيان للصحافة تحصلت الإذاعة | على نسخة منه
                    .filter(|&(_, body)| {
                        !(doc.bare(body) == "نسخه" && matches!(doc.bare(body + 1), "منه" | "منها"))
                    })
                    .filter(|&(at, body)| {
                        !inner
                            || doc.joined(at) == Joined::None && !unknown_joined(doc, at, frames)
                            || doc.is_that(body)
                            || doc.is_that(at)
                    });
                // في تصريح إلى "الوطن"، أن: the words in the marks are the medium
                let outlet = found.and_then(|(_, body)| {
                    let quote = doc.layout.quotes[doc.layout.opened_by(body)?];
                    let after = quote.close + 1;
                    let that = after + usize::from(doc.kind(after) == Kind::Comma);
                    (quote.closed && quote.close < body + 5 && !doc.is_that(body - 1))
                        .then_some(that)
                        .filter(|&k| doc.opens_clause(k) && !doc.conjunction(k))
                });
                if let Some(that) = outlet {
                    j = that;
                    continue;
                }
                // شككوا في تعليقاتهم | في صدق الرجل: the first is where they did
                if let Some((at, body)) = found
                    && doc.bare(at) == "في"
                    && doc.is(body, flag::MEDIUM)
                    && doc.tokens.list[body].pronoun
                    && doc.bare(body + 1) == "في"
                {
                    j = body + 1;
                    continue;
                }
                // في مداخلة له على الجوهرة، أن: the outlet of the occasion
                if let Some((at, body)) = found
                    && doc.bare(at) == "علي"
                    && j > from
                    && (doc.is_outlet(body)
                        || doc.layout.opened_by(body + 1).is_some_and(|q| {
                            let quote = doc.layout.quotes[q];
                            quote.closed && quote.close < body + 6
                        }))
                    && (at.saturating_sub(3).max(from)..at).any(|k| doc.is(k, flag::MEDIUM))
                    && (body..end.min(body + 16))
                        .any(|k| doc.opens_clause(k) || doc.is(k, flag::THAT))
                {
                    j = body + 1;
                    continue;
                }
                // حذر من بيروت | من انهيار الهدنة: where it was said
                if let Some((_, body)) = found
                    && doc.is(body, flag::PLACE)
                    && doc.bare(body + 1) == "من"
                {
                    j = body + 1;
                    continue;
                }
                // اعتذر لجماهير ناديه | عن الخسارة: to whom, where what for follows
                if let Some((at, _)) = found
                    && doc.joined(at) == Joined::Lam
                    && frames & frame::LAM != 0
                    && frames & frame::ADDR_LAM != 0
                    && let Some(whom) = doc.noun_phrase(at, end, true)
                    && tied_later(doc, cue, whom.after, limit, frames & !frame::LAM, seen)
                {
                    j = whom.after;
                    continue;
                }
                if let Some((at, body)) = found {
                    // مناشدا المجتمع الدولي الاضطلاع بمسؤولياته
                    if frames & frame::ADDR != 0 && at == j && deed_asked(doc, j, cue) {
                        return Some((Tie::Object, j - 1, j - 1));
                    }
                    if doc.is_that(body.saturating_sub(1)) && body > at + 1 || doc.is_that(body) {
                        if doc.kind(body) == Kind::Colon {
                            return Some((Tie::Colon, body, body + 1));
                        }
                        return Some((Tie::That, at, body));
                    }
                    // تحدث الوزير مطالبا الحكام بالحضور: the preposition is the participle's
                    let other = j > from
                        && from > cue + 1
                        && accusative_participle(doc, from)
                        && doc.is(from, flag::VERB);
                    if other {
                        break;
                    }
                    // في كلمة توجه بها إلى الخريجين | إلى: the verb of a relative clause asks for it
                    if inner
                        && doc.joined(at) == Joined::None
                        && first_prep.is_none()
                        && let Some(own) = (body + 1..end.min(body + 28))
                            .take_while(|&k| doc.kind(k) == Kind::Word)
                            .find(|&k| doc.bare(k) == doc.bare(at) && doc.is(k, flag::PREP))
                    {
                        j = own;
                        continue;
                    }
                    let new = (Tie::Preposition, at, body);
                    let better = first_prep.is_none_or(|p| {
                        placed(doc, p, frames)
                            && at < p.2 + 6
                            && doc.joined(at) == Joined::Ba
                            && !placed(doc, new, frames)
                    });
                    // اعترف المتهم | بقتل زوجته: where nothing else follows
                    if better && at == from {
                        own = Some(new);
                    }
                    if better && !belongs_to_source(doc, j, cue) {
                        first_prep = Some(new);
                        // a later بأن, إلى أن of the same cue wins over a phrase of the source
                        if frames & frame::THAT == 0 && !second_chance(doc, j, end, frames) {
                            return first_prep;
                        }
                    }
                }
                let flags = doc.flags(j);
                if flags & flag::FINITE != 0
                    && j > from
                    && !doc.is(j - 1, flag::PREP)
                    && flags
                        & (flag::NAME
                            | flag::TITLE
                            | if doc.conjunction(j) { 0 } else { flag::NOUN }
                            | flag::DOCUMENT
                            | flag::FUNCTION_WORD
                            | flag::PERSON
                            | flag::QUANT
                            | flag::PHRASE)
                        == 0
                    && !doc.tokens.list[j].article
                    && matches!(doc.joined(j), Joined::None | Joined::Sin)
                    // the family name behind a given name
                    && !(doc.is(j - 1, flag::GIVEN) && first_person_only(doc, j))
                    && !attributive(doc, j)
                    // دراسة شملت مئة مدينة ونشرت في مجلة: the relative clause goes on
                    && !(inner && doc.conjunction(j) && doc.is(cue, flag::FINITE))
                {
                    break;
                }
                if accusative_participle(doc, j) && j > from && !feminine_adjective(doc, j) {
                    // صرح ... قائلا: the participle passes its tie on
                    if doc.stem(j).starts_with("قايل")
                        && first_prep.is_none_or(|p| placed(doc, p, frames))
                        && frames & (frame::QUOTE | frame::THAT) != 0
                        && !(frames & frame::TARGET != 0
                            && j > cue + 2
                            // هاجم النائب الوزير قائلا
                            && !doc
                                .noun_phrase(from, j, true)
                                .is_some_and(|p| p.after == j && p.class == Class::Person))
                    {
                        return tie_once(
                            doc,
                            cue,
                            j + 1,
                            limit,
                            frames | frame::THAT | frame::QUOTE,
                            seen,
                        );
                    }
                    break;
                }
                if let Some(mark) = doing(doc, j, cue, end, frames) {
                    j = mark;
                    continue;
                }
                // قال سالم بينما يستعد للمباراة "..."
                if flags & flag::CLAUSE != 0
                    && j > cue + 1
                    && frames & frame::QUOTE != 0
                    && frames & (frame::WEAK | frame::NP) == 0
                    && matches!(doc.bare(j), "بينما" | "عندما" | "حين" | "حينما")
                    && let Some(mark) = quoted_soon(doc, j, end)
                {
                    j = mark;
                    continue;
                }
                if flags & flag::CLAUSE != 0
                    && j > from
                    && !(doc.bare(j) == "فيما" && doc.bare(j + 1) == "بعد")
                    // في أبريل ثم أكتوبر
                    && !(doc.bare(j) == "ثم" && doc.is(j + 1, flag::MONTH | flag::TIME | flag::PLACE))
                    && !matches!(doc.bare(j), "ام" | "او" | "لو" | "بل" | "كي" | "لكي")
                {
                    break;
                }
            }
            Kind::Comma => {
                let described = std::mem::take(&mut inner);
                if let Some(mark) = doing(doc, j + 1, cue, end, frames) {
                    j = mark;
                    continue;
                }
                if let Some(close) = insertion(doc, j, end, frames, described) {
                    j = close;
                    continue;
                }
            }
            _ => {}
        }
        j += 1;
    }
    first_prep.or(own)
}

/// صرح السيد بمدينة حلب: ب of a place, behind a verb that may have a clause.
fn placed(doc: &Doc<'_>, (_, at, body): (Tie, usize, usize), frames: Frames) -> bool {
    frames & frame::THAT != 0
        && doc.joined(at) == Joined::Ba
        && (doc.is(body, flag::PLACE | flag::PLACE_HEAD)
            || doc.is(body, flag::ORG) && !doc.tokens.list[body + 1].article)
}

/// The mark of a quotation of some length within a dozen words, no other clause in between.
fn quoted_soon(doc: &Doc<'_>, from: usize, end: usize) -> Option<usize> {
    (from + 1..end.min(from + 12))
        .take_while(|&k| {
            doc.kind(k) == Kind::Word && !doc.opens_clause(k)
                || doc.kind(k) == Kind::Colon
                || doc.layout.opened_by(k).is_some()
        })
        .find(|&k| {
            doc.layout
                .opened_by(k)
                .is_some_and(|q| doc.layout.quotes[q].close > k + 4)
        })
}

/// `يقول سالم وهو يشير بيده إلى النخيل: | "..."`: behind what somebody does while saying it.
fn doing(doc: &Doc<'_>, i: usize, cue: usize, end: usize, frames: Frames) -> Option<usize> {
    let told = i > cue + 1
        && doc.conjunction(i)
        && matches!(doc.stem(i), "هو" | "هي" | "هم" | "هما")
        && frames & frame::QUOTE != 0
        && frames & (frame::WEAK | frame::NP) == 0;
    told.then(|| quoted_soon(doc, i, end))?
}

/// No form of a verb of saying but one of the first person, which no source in the third takes.
fn first_person_only(doc: &Doc<'_>, i: usize) -> bool {
    doc.lexicon
        .forms(doc.tokens.list[i].entry)
        .iter()
        .all(|f| f.person == 1)
}

/// أعتقد أن, آمل أن: what the speaker holds or hopes, in the first person.
fn own_opinion(doc: &Doc<'_>, i: usize) -> bool {
    let written = doc.tokens.original(i);
    !doc.conjunction(i)
        && doc.joined(i) == Joined::None
        && doc.is_that(i + 1)
        && shows_hamza(written)
        && doc
            .lexicon
            .forms(doc.tokens.list[i].entry)
            .iter()
            .any(|&f| {
                f.person == 1
                    && f.shape == Shape::Present
                    && f.hamzas == hamzas(written)
                    && matches!(
                        doc.lexicon.lemma(f).act,
                        Act::Opine | Act::Hope | Act::Expect
                    )
            })
}

/// `قالت المنظمة في بلاغها، الذي تلقت الإذاعة نسخة منه، إن`: the comma that closes what is put
/// in between, where the tie of the cue follows it.
fn insertion(
    doc: &Doc<'_>,
    comma: usize,
    end: usize,
    frames: Frames,
    described: bool,
) -> Option<usize> {
    let first = comma + 1;
    if doc.opens_clause(first) {
        return None;
    }
    let opens = doc.is(first, flag::REL | flag::CIRC | flag::PREP)
        && doc.joined(first) == Joined::None
        && !doc.is(first, flag::CLAUSE)
        || doc.conjunction(first) && doc.is(first, flag::PRON)
        // أحد الناجين، ويدعى كمال، إن
        || doc.conjunction(first) && doc.is(first, flag::CALLING)
        // التقرير الذي أعدته اللجنة، ورصدت فيه الأخطاء، أن
        || described
            && doc.conjunction(first)
            && doc.is(first, flag::FINITE)
            && !doc.is(first, flag::NOUN | flag::NAME)
            && !(doc.is(first, flag::VERB) && takes_next(doc, first))
        // مسح لوكالة كذا، نشرت نتائجه أمس، أن
        || doc.is(first, flag::FINITE)
            && !doc.conjunction(first)
            && doc.joined(first) == Joined::None
            && !doc.tokens.list[first].article
            && !doc.is(first, flag::NAME | flag::TITLE | flag::PARTICIPLE);
    if !opens || preposition(doc, first, frames).is_some() {
        return None;
    }
    let mut k = first;
    while k < end.min(comma + 40) {
        match doc.kind(k) {
            Kind::Stop | Kind::Newline | Kind::Semicolon | Kind::Colon => return None,
            Kind::Open => k = doc.after_bracket(k).unwrap_or(k + 1),
            Kind::Mark => {
                let close = doc.layout.opened_by(k).map(|q| doc.layout.quotes[q].close);
                k = close.unwrap_or(k) + 1;
            }
            Kind::Comma => {
                let next = k + 1;
                let tied = doc.opens_clause(next) && !doc.conjunction(next)
                    || frames & frame::QUOTE != 0 && doc.layout.opened_by(next).is_some()
                    || !doc.conjunction(next)
                        && doc.joined(next) == Joined::None
                        && preposition(doc, next, frames).is_some();
                if tied {
                    return Some(k);
                }
                k += 1;
            }
            _ => {
                // another report has a claim on what follows
                if doc.opens_clause(k) && k > first {
                    return None;
                }
                k += 1;
            }
        }
    }
    None
}

/// في تصريحه لـ"وات", وقال لـ"سبق": the words in the marks are the medium.
fn told_to(doc: &Doc<'_>, mark: usize, cue: usize) -> bool {
    mark >= 2
        && doc.bare(mark - 1) == "ل"
        && (mark - 2 == cue
            || doc.is(mark - 2, flag::MEDIUM)
            || doc.is(mark - 2, flag::NOUN)
                && doc.tokens.list[mark - 2].pronoun
                && doc.is(mark - 3, flag::CIRC)
            || doc.is(mark + 1, flag::PROPER_MEDIUM | flag::ORG_MEDIUM))
}

/// A verb of saying with its tie right behind it: ينص على أنه, وصفها بأنها.
fn takes_next(doc: &Doc<'_>, verb: usize) -> bool {
    let frames = doc
        .lexicon
        .forms(doc.tokens.list[verb].entry)
        .iter()
        .fold(0, |all, &f| all | doc.lexicon.lemma(f).frames);
    // بيانا أكد فيه أن
    let next = verb + 1 + usize::from(matches!(doc.bare(verb + 1), "فيه" | "فيها"));
    doc.is_that(next) && frames & (frame::THAT | frame::PREPS) != 0
        || preposition(doc, next, frames)
            .is_some_and(|(_, body)| doc.is_that(body) || doc.is_that(body.saturating_sub(1)))
}

/// A verb inside a relative clause of the subject or of a circumstance: الذي زار, بيان نشر.
fn attributive(doc: &Doc<'_>, j: usize) -> bool {
    if doc.conjunction(j) || j == 0 {
        return false;
    }
    // مصدر، طلب عدم ذكر اسمه، قد أكد: the clause put in is over
    if j > 1
        && doc.kind(j - 2) == Kind::Comma
        && (doc.is(j - 1, flag::AUX) || doc.is(j - 1, flag::NEG) && doc.conjunction(j - 1))
    {
        return false;
    }
    if doc.is(j - 1, flag::REL | flag::NEG | flag::AUX)
        || doc.kind(j - 1) == Kind::Mark && doc.layout.opened_by(j - 1).is_none()
    {
        return true;
    }
    // استطلاع للرأي نُشر الخميس, دراسة في الطب أجرتها الجامعة: what belongs to an indefinite noun
    // stands between, or the pronoun of the verb refers back
    if doc.flags(j) & flag::VERB == 0
        && doc.kind(j - 1) == Kind::Word
        && doc.tokens.list[j].pronoun
        && doc.tokens.list[j].joined == Joined::None
        || j > 1
            && doc.joined(j - 1) == Joined::Lam
            && doc.tokens.list[j - 1].article
            && doc.is(j - 2, flag::DOCUMENT)
            && !doc.tokens.list[j - 2].definite()
    {
        return true;
    }
    // رسالة إلى الموظفين | اطلعت عليها الوكالة: the pronoun refers back to the document
    if matches!(
        doc.bare(j + 1),
        "عليه" | "عليها" | "منه" | "منها" | "فيه" | "فيها" | "بها"
    ) && doc.kind(j - 1) == Kind::Word
        && (j.saturating_sub(5)..j - 1)
            .any(|k| doc.is(k, flag::DOCUMENT | flag::MEDIUM) && !doc.tokens.list[k].definite())
    {
        return true;
    }
    let before = &doc.tokens.list[j - 1];
    before.kind == Kind::Word
        && !before.is(flag::TIME)
        && !before.article
        && !before.is(flag::FUNCTION_WORD | flag::NAME | flag::PLACE | flag::PROPER_ORG)
        && !before.pronoun
}

/// Where a relative clause without a pronoun of its own ends, behind an indefinite source that its
/// verb refers back to: `دراسة | أعدها باحثون من الجامعة | عن`, `تقرير | نشرته صحيفة محلية | سياسة`.
pub fn bare_relative(doc: &Doc<'_>, subject: &Phrase, limit: usize) -> Option<usize> {
    let verb = subject.after;
    let token = doc.tokens.list.get(verb)?;
    let back = token.kind == Kind::Word
        && token.pronoun
        && token.is(flag::FINITE)
        && !token.is(flag::NAME | flag::TITLE | flag::FUNCTION_WORD)
        && !token.conjunction
        && token.joined == Joined::None
        && doc.bare(verb).ends_with(['ه', 'ا', 'م']);
    let indefinite = subject.name.is_none()
        && subject.run.end == verb
        && matches!(
            subject.class,
            Class::Document | Class::People | Class::Person
        )
        && (subject.run.start..verb).all(|k| {
            let t = &doc.tokens.list[k];
            t.kind == Kind::Word && !t.article && !t.pronoun
        });
    if !back || !indefinite || verb + 1 >= limit {
        return None;
    }
    let own = doc.noun_phrase(verb + 1, limit, true)?;
    if own.class == Class::Other {
        return None;
    }
    // أعدها باحثون | ونشرتها مجلة طبية
    let again = doc
        .tokens
        .list
        .get(own.after)
        .is_some_and(|t| t.conjunction && t.pronoun && t.is(flag::FINITE));
    let other = doc
        .noun_phrase(own.after + 1, limit, true)
        .filter(|p| again && p.class != Class::Other);
    Some(other.map_or(own.after, |p| p.after))
}

/// أن, إن, بأن stand alone and are left out of the content.
pub fn lone_that(doc: &Doc<'_>, i: usize) -> bool {
    doc.stem(i) == "ان" && !doc.tokens.list[i].pronoun
}

/// `أبلغه عما يشعر به`, `حذر مما تقوم به الجهات`.
fn of_what(doc: &Doc<'_>, j: usize, frames: Frames) -> bool {
    if j == 0 {
        return false;
    }
    let verb = doc.is(j + 1, flag::FINITE);
    if doc.bare(j) == "مما" {
        verb && frames & frame::MIN != 0 && doc.kind(j - 1) != Kind::Comma
    } else {
        (verb || doc.bare(j + 1) == "اذا") && frames & frame::AN != 0 && doc.stem(j - 1) != "نظر"
    }
}

/// The preposition of the verb at a token, free or joined: its token, the content's first token.
#[inline]
fn preposition(doc: &Doc<'_>, j: usize, frames: Frames) -> Option<(usize, usize)> {
    // most words show that they are none
    if may_tie(&doc.tokens.list[j]) {
        preposition_at(doc, j, frames)
    } else {
        None
    }
}

/// A word that [`preposition`] looks at.
fn may_tie(token: &Token) -> bool {
    token.joined != Joined::None
        || token.is(flag::PREP | flag::CIRC | flag::THAT | flag::REL)
        || token.shows(look::TIES)
}

/// A word that says nothing of a tie, as most do: [`tie_once`] passes over it behind its first.
fn says_nothing(doc: &Doc<'_>, j: usize) -> bool {
    const TELLING: Flags = flag::MEDIUM
        | flag::FINITE
        | flag::PARTICIPLE
        | flag::PHRASE
        | flag::CLAUSE
        | flag::PREP
        | flag::CIRC
        | flag::THAT
        | flag::REL;
    let token = &doc.tokens.list[j];
    token.joined == Joined::None
        && !token.is(TELLING)
        && !token.shows(look::TIES | look::BLESSING)
        && doc.unnamed_at(j).is_none()
}

fn preposition_at(doc: &Doc<'_>, j: usize, frames: Frames) -> Option<(usize, usize)> {
    let wanted = match doc.bare(j) {
        "عن" => frame::AN,
        "عما" | "مما" if of_what(doc, j, frames) => return Some((j, j)),
        // حذر ممن أسماهم
        "ممن" | "مما" if doc.is(j + 1, flag::FINITE) && frames & frame::MIN != 0 => {
            return Some((j, j));
        }
        "الي" => frame::ILA,
        "علي"
            if doc.name_score(j) <= 0
                && !matches!(
                    doc.bare(j + 1),
                    "هامش"
                        | "صعيد"
                        | "مستوي"
                        | "اثر"
                        | "ضوء"
                        | "خلفيه"
                        | "راس"
                        | "لسان"
                        | "الرغم"
                        | "رغم"
                        | "الاقل"
                ) =>
        {
            frame::ALA
        }
        // من أجل, من خلال
        // حذر كل من تسول له نفسه: whoever
        "من" if j > 0 && doc.bare(j - 1) == "كل" => 0,
        "من" if !matches!(doc.bare(j + 1), "اجل" | "خلال") => frame::MIN,
        "مع" => frame::MAA,
        "ازاء" => frame::IZAA,
        "حول" => frame::HAWL,
        "في" => frame::FI,
        _ => 0,
    };
    if wanted & frames != 0
        && doc.is(j, flag::PREP)
        && !doc.conjunction(j)
        && !(j > 0
            && matches!(
                doc.stem(j - 1),
                "اضافه" | "نسبه" | "استنادا" | "نظرا" | "حاجه" | "اكثر" | "اقل"
            ))
    {
        let body = if doc.is_that(j + 1) && lone_that(doc, j + 1) {
            j + 2
        } else {
            j + 1
        };
        return Some((j, body));
    }
    if because(doc, j, frames) {
        return Some((j, j + 1));
    }
    let joined = match doc.joined(j) {
        _ if no_tie(doc, j) || occasional(doc, j, frames) || wording(doc, j, frames) => 0,
        Joined::Ba => frame::BA,
        // دعا للصحفيين إلى: an audience
        Joined::Lam if !(press(doc, j) && frames & (frame::ILA | frame::NP) != 0) => frame::LAM,
        _ => 0,
    };
    if joined & frames != 0
        && !doc.conjunction(j)
        && matches!(doc.bare(j), "بما" | "لما")
        && (doc.is(j + 1, flag::FINITE | flag::VERB) || takes_back(doc, j + 1))
    {
        return Some((j, j));
    }
    if joined & frames != 0
        && !doc.conjunction(j)
        // الشكر لكل من ساهم
        && (!doc.is(j, flag::FUNCTION | flag::DEM | flag::ADV) || doc.bare(j) == "لكل")
    {
        return Some((
            j,
            if lone_that(doc, j) && doc.is_that(j) {
                j + 1
            } else {
                j
            },
        ));
    }
    if unknown_joined(doc, j, frames) {
        return Some((j, j));
    }
    // بمشاركة and the like open a circumstance, but not where the verb asks for ب
    if frames & frame::BA != 0
        && doc.is(j, flag::CIRC)
        && doc.joined(j) == Joined::None
        && doc.bare(j).starts_with('ب')
        && doc.bare(j).len() > 6
        && !doc.is(j, flag::PREP | flag::CLAUSE)
        && !occasional(doc, j, frames)
        && !matches!(
            doc.bare(j),
            "بعدما" | "بعيد" | "بموجب" | "بناء" | "بقياده" | "برياسه" | "برئاسه"
        )
    {
        return Some((j, j));
    }
    // a quotation or a bracket behind a free ب or ل
    if matches!((doc.bare(j), frames & frame::BA != 0), ("ب", true)) {
        return Some((j, j + 1));
    }
    None
}

/// `بما | شاهده`: a word that is a noun as often, with the pronoun that takes ما up again.
fn takes_back(doc: &Doc<'_>, i: usize) -> bool {
    const OTHER: Flags = flag::FUNCTION_WORD | flag::CIRC | flag::NOUN | flag::ATTITUDE;
    doc.tokens.list.get(i).is_some_and(|t| {
        t.kind == Kind::Word
            && t.joined == Joined::None
            && !t.article
            && !t.conjunction
            && t.flags & OTHER == 0
    }) && doc.bare(i).len() > 6
        && doc.bare(i).ends_with(['ه', 'ا'])
}

/// `اعتذر | بسبب تأخره`: verbs of apology alone have all of these prepositions.
fn because(doc: &Doc<'_>, j: usize, frames: Frames) -> bool {
    const APOLOGY: Frames = frame::AN | frame::MIN | frame::LAM | frame::BA;
    matches!(doc.bare(j), "بسبب" | "جراء") && frames & APOLOGY == APOLOGY && !doc.conjunction(j)
}

/// `نوهت بمناسبة العيد بالجهود`, but `هنأ بمناسبة العيد`.
fn occasional(doc: &Doc<'_>, j: usize, frames: Frames) -> bool {
    doc.bare(j) == "بمناسبه" && frames & (frame::TARGET | frame::ADDR) == 0
}

/// `حذر بعبارات واضحة من`: in what words; not where ب is all the verb asks for (تلفظ بكلمات).
fn wording(doc: &Doc<'_>, j: usize, frames: Frames) -> bool {
    let next = j + 1;
    frames & frame::PREPS & !frame::BA != 0
        && doc.joined(j) == Joined::Ba
        && matches!(
            doc.stem(j),
            "عبارات" | "كلمات" | "لهجه" | "نبره" | "صوت" | "لغه"
        )
        && doc.kind(next) == Kind::Word
        && !doc.tokens.list[next].definite()
        && doc.joined(next) == Joined::None
        && !doc.is(next, flag::FUNCTION_WORD | flag::NAME | flag::PLACE)
}

/// `بشكل مفاجئ`: how it was said; `المكتب الجامعي لكرة القدم`: the name of a body.
fn no_tie(doc: &Doc<'_>, j: usize) -> bool {
    match doc.joined(j) {
        Joined::Ba => {
            matches!(
                doc.stem(j),
                "شكل"
                    | "صوره"
                    | "طريقه"
                    | "اسلوب"
                    | "اسره"
                    | "اسرها"
                    | "اسرهم"
                    | "اكمله"
                    | "اكملها"
                    | "كامله"
                    | "كاملها"
            )
                // تحدث بشرط عدم الكشف عن هويته
                || doc.stem(j) == "شرط" && doc.bare(j + 1) == "عدم"
        }
        Joined::Lam => {
            matches!(doc.stem(j), "كره" | "امم") && j > 0 && doc.tokens.list[j - 1].definite()
        }
        _ => false,
    }
}

/// A word that the lexicon does not know, behind a verb that asks for ب or ل: طالب بإشراك; not a name
/// behind what bears it: فريق بوفنتوس.
fn unknown_joined(doc: &Doc<'_>, j: usize, frames: Frames) -> bool {
    let token = &doc.tokens.list[j];
    token.kind == Kind::Word
        && token.flags == 0
        && token.joined == Joined::None
        && !token.conjunction
        && doc.bare(j).len() >= 8
        && !(j > 0 && doc.is(j - 1, flag::PREP))
        && !previous_word(doc, j).is_some_and(|p| {
            doc.is(p, flag::TITLE | flag::ANY_ORG)
                && !doc.tokens.list[p].article
                && !doc.is(p, flag::FINITE)
        })
        && (doc.bare(j).starts_with('ب') && frames & frame::BA != 0
            || doc.bare(j).starts_with('ل') && frames & frame::LAM != 0)
}

/// The noun of what is asked of somebody, its own preposition behind it: `المجتمع الدولي الاضطلاع بدوره`,
/// `السلطات التدخل لإنقاذهم`.
fn deed_asked(doc: &Doc<'_>, j: usize, cue: usize) -> bool {
    if !(doc.bare(j).starts_with('ب') || doc.joined(j) == Joined::Lam)
        || j < cue + 3
        || doc.joined(j - 1) != Joined::None
    {
        return false;
    }
    let noun = j - 1;
    doc.kind(noun) == Kind::Word
        && doc.tokens.list[noun].article
        && doc.tokens.list[noun - 1].definite()
        && !doc.conjunction(noun)
        && !adjective_like(doc.stem(noun))
        && !doc.is(
            noun,
            flag::NAME
                | flag::TITLE
                | flag::PEOPLE
                | flag::PERSON
                | flag::ANY_ORG
                | flag::MEDIUM
                | flag::DEMONYM
                | flag::PLACE,
        )
}

/// Nouns of action and the preposition that each asks for: `بعد خروجه من`.
const ASKS_FOR: [(&str, &[&str]); 5] = [
    (
        "من",
        &[
            "خروج",
            "طرد",
            "انسحاب",
            "هروب",
            "فرار",
            "تخرج",
            "انتهاء",
            "اقاله",
            "اقالت",
            "استبعاد",
            "اعفاء",
            "حرمان",
            "نزول",
            "رحيل",
            "اقصاء",
            "نجات",
        ],
    ),
    (
        "الي",
        &[
            "وصول",
            "عودت",
            "انتقال",
            "دخول",
            "انضمام",
            "لجوء",
            "رجوع",
            "نقل",
        ],
    ),
    (
        "علي",
        &[
            "فوز",
            "حصول",
            "تغلب",
            "توقيع",
            "اطلاع",
            "موافقت",
            "تفوق",
            "عثور",
        ],
    ),
    (
        "عن",
        &[
            "غياب",
            "تخلي",
            "ابتعاد",
            "استقالت",
            "تنازل",
            "اعتزال",
            "تغيب",
        ],
    ),
    ("في", &["مشاركت", "اشتراك", "تورط", "حضور"]),
];

/// `اعتذر المدرب بسبب خروجه | من الملعب`: the preposition is that of the noun of a circumstance.
fn of_circumstance(doc: &Doc<'_>, j: usize) -> bool {
    j > 1
        && doc.joined(j) == Joined::None
        && doc.is(j - 2, flag::CIRC)
        && (doc.tokens.list[j - 1].pronoun
            || ["ه", "ها", "هم"]
                .iter()
                .any(|e| doc.bare(j - 1).ends_with(e)))
        && ASKS_FOR
            .iter()
            .find(|(preposition, _)| *preposition == doc.bare(j))
            .is_some_and(|(_, nouns)| nouns.iter().any(|n| doc.stem(j - 1).starts_with(n)))
}

/// `النائب سالم عواد | عن حزب النور عن أمله`: for whom a deputy sits, what he shows behind it.
fn sits_for(doc: &Doc<'_>, j: usize) -> bool {
    doc.bare(j) == "عن"
        && doc.is(j + 1, flag::ANY_ORG | flag::PLACE)
        && (j + 2..j + 16)
            .take_while(|&k| {
                matches!(doc.kind(k), Kind::Word | Kind::Comma | Kind::Number)
                    && !doc.is(k, flag::THAT | flag::FINITE)
            })
            .any(|k| doc.bare(k) == "عن" && doc.is(k + 1, flag::ATTITUDE | flag::NOUN))
}

/// A preposition right behind the source belongs to it: مصدر بوزارة, مسؤول من, المشرف على.
/// `لدى إشرافه اليوم الخميس بالعاصمة، | على اختتام الدورة`: when and where stand between.
fn overseen(doc: &Doc<'_>, before: usize) -> bool {
    (before.saturating_sub(6)..=before)
        .rev()
        .find(|&k| {
            !(doc.kind(k) == Kind::Comma
                || doc.is(k, flag::TIME | flag::ADV | flag::PLACE | flag::MONTH)
                || doc.joined(k) == Joined::Ba)
        })
        .is_some_and(|k| doc.tokens.list[k].pronoun && doc.stem(k).starts_with("اشراف"))
}

fn belongs_to_source(doc: &Doc<'_>, j: usize, cue: usize) -> bool {
    if j <= cue + 1 {
        return false;
    }
    if of_circumstance(doc, j) {
        return true;
    }
    let before = j - 1;
    if sits_for(doc, j) {
        return true;
    }
    // الشركة المختصة بأمن الحواسيب, الوزير المكلف بالملف
    if doc.joined(j) == Joined::Ba
        && matches!(
            doc.stem(before)
                .trim_end_matches(['ه', 'ن'])
                .trim_end_matches(['و', 'ي']),
            "مختص" | "مكلف" | "خاص" | "متعلق" | "مهتم" | "متهم" | "مشهور" | "معروف"
        )
        && !matches!(doc.stem(j), "عدم" | "ضروره")
    {
        return true;
    }
    let next = if doc.joined(j) == Joined::None {
        j + 1
    } else {
        j
    };
    if doc.bare(j) == "علي" && overseen(doc, before) {
        return true;
    }
    // المشرف العام على الفعاليات, النائبة عن الحركة
    let head = if matches!(doc.bare(before), "العام" | "العامه" | "الاول") {
        before - 1
    } else {
        before
    };
    let charged = matches!(
        (
            doc.stem(head)
                .trim_end_matches(['ه', 'ن'])
                .trim_end_matches(['و', 'ي']),
            doc.bare(j)
        ),
        ("مشرف" | "قايم" | "محافظ" | "حفاظ" | "اشراف" | "رقاب", "علي")
            | ("نايب" | "نواب" | "مسوول" | "مرشح" | "مندوب", "عن")
    ) && (doc.bare(j) == "علي"
        || doc.is(next, flag::ANY_ORG | flag::PLACE | flag::PLACE_HEAD));
    // يرى المختصون في السباقات أن
    if doc.bare(j) == "في"
        && doc.tokens.list[before].article
        && doc.is(
            before,
            flag::TITLE | flag::PEOPLE | flag::PERSON | flag::PARTICIPLE,
        )
        && (j + 2..doc.tokens.list.len().min(j + 12))
            .take_while(|&k| doc.kind(k) == Kind::Word && !doc.is(k, flag::FINITE))
            .any(|k| doc.is_that(k) && !doc.conjunction(k))
    {
        return true;
    }
    // المواطنين الراغبين بالسفر | إلى الخارج
    let journey = doc.bare(j) == "الي"
        && (doc.tokens.list[before].article || doc.tokens.list[before].pronoun)
        && doc.joined(before) != Joined::None
        && matches!(
            doc.stem(before).trim_end_matches('ه'),
            "سفر"
                | "عود"
                | "قدوم"
                | "توجه"
                | "دخول"
                | "وصول"
                | "انتقال"
                | "هجر"
                | "انضمام"
                | "لجوء"
                | "رجوع"
        );
    let later = || {
        (j + 2..doc.tokens.list.len().min(j + 14))
            .take_while(|&k| doc.kind(k) == Kind::Word)
            .any(|k| doc.bare(k) == "الي")
    };
    if journey && !doc.is_that(next) && later() {
        return true;
    }
    // المنشقة عن الحركة
    let parted = doc.bare(j) == "عن"
        && doc.tokens.list[before].article
        && matches!(
            doc.stem(before).trim_end_matches('ه'),
            "منشق" | "منبثق" | "صادر" | "ناجم" | "ناتج" | "عباره"
        );
    if head > cue && (charged || parted) && !doc.is_that(next) {
        return true;
    }
    doc.is(
        before,
        flag::TITLE | flag::PERSON | flag::PEOPLE | flag::DOCUMENT,
    ) && !doc.tokens.list[before].article
        && doc.is(next, flag::ANY_ORG | flag::PLACE | flag::PROPER_ORG)
}

/// Whether the same preposition with أن comes within a dozen words, no stop in between.
fn second_chance(doc: &Doc<'_>, j: usize, end: usize, frames: Frames) -> bool {
    let next = if doc.joined(j) == Joined::None {
        j + 1
    } else {
        j
    };
    if !doc.is(
        next,
        flag::ANY_ORG | flag::PLACE | flag::PROPER_ORG | flag::MEDIUM,
    ) {
        return false;
    }
    (j + 1..(j + 13).min(end))
        .take_while(|&k| !matches!(doc.kind(k), Kind::Stop | Kind::Newline))
        .any(|k| {
            preposition(doc, k, frames).is_some_and(|(_, body)| {
                doc.is_that(body) || doc.is_that(body.saturating_sub(1)) && body > k
            })
        })
}

/// `مبدع "باون ستارز" ... قائلا`: the name behind a noun that is joined to the subject.
fn within_subject(doc: &Doc<'_>, mark: usize) -> bool {
    mark > 1
        && doc.conjunction(mark - 1)
        && doc.kind(mark - 1) == Kind::Word
        && !doc.is(mark - 1, flag::FINITE)
        && doc.layout.opened_by(mark).is_some_and(|q| {
            let quote = doc.layout.quotes[q];
            quote.close < mark + 5
                && !(mark + 1..quote.close).any(|k| {
                    doc.is(k, flag::FINITE)
                        && !doc.tokens.list[k].article
                        && doc.flags(k) & (flag::NAME | flag::TITLE | flag::NOUN) == 0
                })
        })
}

/// Words in another script: a name.
fn latin(doc: &Doc<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|k| doc.kind(k) == Kind::Word)
        && (from..to).all(|k| {
            doc.kind(k) != Kind::Word || doc.bare(k).chars().all(|c| c.is_ascii_alphanumeric())
        })
}

/// A quotation that is the name of a medium or body inside the subject or a circumstance.
fn is_name_quote(doc: &Doc<'_>, mark: usize) -> bool {
    let Some(q) = doc.layout.opened_by(mark) else {
        return false;
    };
    let quote = doc.layout.quotes[q];
    let words = (quote.open + 1..quote.close)
        .filter(|&k| doc.kind(k) == Kind::Word)
        .take(5)
        .count();
    // ندوة تحت عنوان "...": however long
    if mark > 0
        && quote.closed
        && matches!(doc.bare(mark - 1), "عنوان" | "بعنوان" | "شعار" | "بشعار")
    {
        return true;
    }
    words <= 4
        && mark > 0
        // "نوفمبر قادم!": a call
        && !(quote.closed && matches!(doc.tokens.original(quote.close - 1), "!" | "؟" | "?"))
        && (doc.name_score(mark - 1) > 0
            || doc.is(
                mark - 1,
                flag::ANY_ORG
                    | flag::MEDIUM
                    | flag::TITLE
                    | flag::PREP
                    | flag::DEMONYM
                    | flag::COMMON,
            )
            || matches!(doc.bare(mark - 1), "ل" | "ب" | "باسم" | "رقم"))
        && !(quote.open + 1..quote.close).any(|k| {
            doc.is(k, flag::FINITE)
                && !doc.tokens.list[k].article
                && doc.flags(k) & (flag::NAME | flag::TITLE | flag::NOUN) == 0
        })
}

/// مشيرا, قائلة, مؤكدين: a participle that may carry a report.
#[inline]
fn accusative_participle(doc: &Doc<'_>, i: usize) -> bool {
    // في خطوة غير مفاجئة
    doc.is(i, flag::PARTICIPLE) && accusative(doc, i) && !(i > 0 && doc.bare(i - 1) == "غير")
}

fn accusative(doc: &Doc<'_>, i: usize) -> bool {
    let token = &doc.tokens.list[i];
    // الدورة الـ 12 | مشيرا إلى, not 12 متهما
    let reports = doc.is(i, flag::VERB)
        && !doc.is(i, flag::TITLE | flag::PERSON)
        // سجل في الدقيقة 27 معلنا عن الفوز
        && !doc.stem(i).starts_with("معلن")
        && (doc.is_that(i + 1) || matches!(doc.bare(i + 1), "الي" | "علي" | "عن"));
    if i > 0 && doc.kind(i - 1) == Kind::Number && !reports
        // عبر مدونة: a noun
        || i > 0
            && token.flags & flag::MEDIUM != 0
            && (doc.is(i - 1, flag::PREP | flag::CIRC) || doc.bare(i - 1) == "عبر")
        || token.article
        || token.joined != Joined::None
        || token.pronoun
        // في خاتمة الحكم
        || i > 0 && matches!(doc.bare(i - 1), "في" | "الي" | "عن") && doc.is(i - 1, flag::PREP)
        // النائبة مباركة البراهمي
        || token.flags & flag::NAME != 0 && i > 0 && doc.is(i - 1, flag::TITLE) && !doc.conjunction(i)
        || token.flags & (flag::TITLE | flag::PERSON) != 0
            && !doc.bare(i).ends_with('ا')
            && !(doc.is_that(i + 1)
                || doc.is_that(i + 2)
                || matches!(doc.kind(i + 1), Kind::Colon | Kind::Mark)
                // مضيفة قولها
                || matches!(doc.stem(i + 1), "قولها" | "قولهم" | "قول" | "قايله")
                // ، داعية المواطنين إلى: not a preacher of that name
                || i > 0
                    && doc.kind(i - 1) == Kind::Comma
                    && doc.bare(i).ends_with('ه')
                    && doc.kind(i + 1) == Kind::Word
                    && addresses(doc, i)
                    && (doc.tokens.list[i + 1].article || doc.is(i + 1, flag::PREP | flag::PLACE_HEAD | flag::PEOPLE | flag::ANY_ORG))
                    && doc.name_score(i + 1) <= 0)
    {
        return false;
    }
    let word = doc.bare(i);
    // ساعده: a verb with its object
    let pronoun = doc.tokens.original(i).ends_with('ه');
    word.ends_with('ا')
        || word.ends_with('ه') && !pronoun
        || word.ends_with("ين")
        || word.ends_with("ات")
}

/// A verb whose object is the addressee is one of the readings.
fn addresses(doc: &Doc<'_>, i: usize) -> bool {
    doc.lexicon
        .forms(doc.tokens.list[i].entry)
        .iter()
        .any(|&f| {
            let frames = doc.lexicon.lemma(f).frames;
            frames & frame::ADDR != 0 && frames & frame::WEAK == 0
        })
}

/// Ties that no word shows: an object, a clause that follows bare, a content in front.
fn loose(
    doc: &Doc<'_>,
    i: usize,
    from: usize,
    limit: usize,
    frames: Frames,
    has_subject: bool,
    form: FormOf,
) -> Option<(Tie, usize, usize)> {
    if let Some(body) = content_before(doc, i, frames) {
        return Some((Tie::Before, body, body));
    }
    behind(doc, i, from, limit, frames, has_subject, form)
}

/// Ties behind the cue that no word shows: an object, a clause.
fn behind(
    doc: &Doc<'_>,
    i: usize,
    from: usize,
    limit: usize,
    frames: Frames,
    has_subject: bool,
    form: FormOf,
) -> Option<(Tie, usize, usize)> {
    if frames & frame::WEAK != 0 {
        // ، عادّا | ذلك إنجازا: the participle behind a comma holds something to be something
        if frames & frame::NP2 != 0
            && form.shape == Shape::Participle
            && doc.bare(i).ends_with('ا')
            // معتبرا ذلك رسالة ثقة
            && (doc.kind(i.saturating_sub(1)) == Kind::Comma || doc.bare(i + 1) == "ذلك")
        {
            let at = past_adjuncts(doc, from, limit, frames);
            return (at < limit && (doc.is(at, flag::DEM) || object_begins(doc, at))).then_some((
                Tie::Object,
                at,
                at,
            ));
        }
        // عدّ الكاتب | هذا القرار خطوة مهمة
        if frames & frame::NP2 != 0 && form.shape == Shape::Past && has_subject {
            let at = past_adjuncts(doc, from, limit, frames);
            return (at < limit && (doc.is(at, flag::DEM) || of_two(doc, at, limit))).then_some((
                Tie::Object,
                at,
                at,
            ));
        }
        // نقل تحيات الرئيس: with certain heads alone
        let lemma = doc.lexicon.lemma(form);
        if frames & frame::NP != 0 || form.shape == Shape::Participle || lemma.heads.is_empty() {
            return None;
        }
        let at = skip_circumstances(doc, from, limit);
        return (at < limit && object_begins(doc, at) && has_head(doc, lemma, at)).then_some((
            Tie::Object,
            at,
            at,
        ));
    }
    let asked = if frames & frame::ADDR_MIN == 0 {
        None
    } else {
        asked_of(doc, from, limit)
    };
    let at = asked.unwrap_or_else(|| skip_circumstances(doc, from, limit));
    // معتبرا | ذلك بمثابة تراجع: the first of two objects
    let at = if frames & frame::NP2 != 0 && doc.is(from, flag::DEM) {
        from
    } else if matches!(doc.bare(at), "اياه" | "اياها" | "اياهم") {
        at + 1
    } else {
        at
    };
    // طلب من زوجته | العودة
    let at = if frames & frame::ADDR_MIN != 0
        && at > from + 2
        && doc.bare(from) == "من"
        && doc.tokens.list[from + 1].pronoun
        && !object_begins(doc, at)
        && object_begins(doc, from + 2)
    {
        from + 2
    } else {
        at
    };
    // الذي أعلن عنها أمس، قال: what is announced stands in front
    if doc.is(i.saturating_sub(1), flag::REL) && matches!(doc.bare(i + 1), "عنه" | "عنها" | "عنهم")
    {
        return None;
    }
    // مبدية "استعدادها للحوار"
    // استنكرت الحركة «الصمت الدولي» حيال ما يجري: a term, and what it is about
    let term = has_subject
        && matches!(
            doc.lexicon.lemma(form).act,
            Act::Criticise | Act::Praise | Act::Deny | Act::Reject | Act::Support
        )
        && doc
            .layout
            .opened_by(at)
            .map(|q| doc.layout.quotes[q])
            .is_some_and(|q| {
                q.closed && q.close < q.open + 6 && doc.kind(q.close + 1) == Kind::Word
            });
    // ناشد المانحين | سد فجوة: of whom it is asked stands in front
    let at = whom_first(doc, at, limit, doc.lexicon.lemma(form)).unwrap_or(at);
    let marked = doc.layout.opened_by(at).is_some()
        && (asked.is_some() || term || doc.is(at + 1, flag::ATTITUDE));
    if frames & (frame::NP | frame::NP2) != 0 && at < limit && (marked || object_begins(doc, at)) {
        return Some((Tie::Object, at, at));
    }
    if frames & frame::BARE != 0
        && at + 2 < limit
        && doc.kind(at) == Kind::Word
        && (form.person == 3 || form.shape == Shape::Participle)
        && (has_subject || at == i + 1)
        && bare_clause(doc, at)
    {
        return Some((Tie::Bare, at, at));
    }
    None
}

/// What is asked of somebody, a noun of action that no preposition ties, in front of any tie:
/// `طالب الوزير المسؤولين | الإسراع في الإنجاز`, `مطالبا جميع الحكام | التعاون مع اللجنة`.
fn deed_of_whom(
    doc: &Doc<'_>,
    from: usize,
    limit: usize,
    lemma: &Lemma,
    found: Option<(Tie, usize, usize)>,
) -> Option<usize> {
    if lemma.frames & frame::ADDR == 0 || lemma.act != Act::Urge {
        return None;
    }
    let deed = whom_first(doc, skip_circumstances(doc, from, limit), limit, lemma)?;
    let (token, stem) = (&doc.tokens.list[deed], doc.stem(deed));
    let action = matches!(stem, "عدم" | "سرعه" | "ضروره")
        || doc.is(deed, flag::NOUN) && !doc.is(deed, flag::TITLE | flag::MEDIUM)
        || (token.article || token.flags & flag::NAME == 0) && deed_like(stem);
    // التعاون: a club is named so
    let body = doc.is(deed, flag::ANY_ORG) && !stem.starts_with(['ا', 'ت']);
    (action
        && !body
        && !doc.is(deed, flag::PEOPLE | flag::PERSON | flag::PLACE)
        && found.is_none_or(|t| deed < t.1))
    .then_some(deed)
}

/// Behind those who are asked, the noun of what is asked of them: `ناشد المانحين | سد فجوة`.
fn whom_first(doc: &Doc<'_>, at: usize, limit: usize, lemma: &Lemma) -> Option<usize> {
    if lemma.frames & frame::ADDR == 0 || lemma.act != Act::Urge {
        return None;
    }
    let whom = doc.noun_phrase(at, limit, true)?;
    let deed = whom.after;
    // جميع الحكام
    let head = whom.run.start + usize::from(doc.is(whom.run.start, flag::QUANT));
    (matches!(
        whom.class,
        Class::People | Class::Organisation | Class::Place
    ) && doc.tokens.list[head].definite()
        && deed < limit
        && doc.kind(deed) == Kind::Word
        && doc.flags(deed) & (flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::CIRC) == 0
        && object_begins(doc, deed))
    .then_some(deed)
}

/// `طلب الرئيس، سالم عواد، من إيران | عدم التدخل`: behind the comma that closes an apposition.
fn asked_of(doc: &Doc<'_>, from: usize, limit: usize) -> Option<usize> {
    let of = (from..limit.min(from + 14))
        .take_while(|&k| {
            matches!(doc.kind(k), Kind::Word | Kind::Comma | Kind::Number)
                && (!doc.is(k, flag::FINITE) || doc.name_score(k) > 0 || doc.is(k, flag::TIME))
                && !doc.opens_clause(k)
        })
        .find(|&k| doc.bare(k) == "من" && k > from && doc.kind(k - 1) == Kind::Comma)?;
    let after = doc.noun_phrase(of + 1, limit, true)?.after;
    (doc.kind(after) == Kind::Word || doc.layout.opened_by(after).is_some()).then_some(after)
}

/// Words that can begin a clause in the speaker's own words with nothing in front of it.
fn bare_clause(doc: &Doc<'_>, i: usize) -> bool {
    let flags = doc.flags(i);
    flags & (flag::NEG | flag::PRON | flag::AUX | flag::DEM) != 0 && flags & flag::REL == 0
        || matches!(
            doc.bare(i),
            "هناك"
                | "هنالك"
                | "يجب"
                | "ينبغي"
                | "شكرا"
                | "نعم"
                | "ربما"
                | "لعل"
                | "كل"
                | "لدينا"
                | "نحن"
                | "علينا"
                | "انا"
        )
        || doc.bare(i).starts_with("سن") && doc.is(i, flag::COMMON) && doc.bare(i).len() >= 10
        || doc.joined(i) == Joined::Sin && doc.is(i, flag::FINITE) && doc.kind(i - 1) == Kind::Word
        || doc.bare(i).ends_with("نا")
            && doc.is(i, flag::FINITE)
            && flags & (flag::NAME | flag::PLACE | flag::COMMON) == 0
}

/// `آب/أغسطس`: the second name of a month, or the stroke in front of it.
fn second_month(doc: &Doc<'_>, i: usize) -> bool {
    let pair = |k: usize| {
        k > 0
            && doc.kind(k) == Kind::Other
            && doc.is(k - 1, flag::MONTH)
            && doc.is(k + 1, flag::MONTH)
    };
    pair(i) || i > 0 && pair(i - 1)
}

/// `1432 هـ`, `2013 م`: what a year is counted from.
fn era(doc: &Doc<'_>, i: usize) -> bool {
    i > 0 && doc.kind(i - 1) == Kind::Number && matches!(doc.bare(i), "ه" | "م")
}

/// Passes over times and circumstances between the subject and its object.
#[expect(
    clippy::too_many_lines,
    reason = "one loop over all kinds of circumstance"
)]
fn skip_circumstances(doc: &Doc<'_>, start: usize, limit: usize) -> usize {
    let mut i = start;
    while i < limit {
        // - أيده الله -
        if doc.kind(i) == Kind::Dash
            && let Some(close) = (i + 1..limit.min(i + 8)).find(|&k| doc.kind(k) == Kind::Dash)
        {
            i = close + 1;
            continue;
        }
        if doc.kind(i) == Kind::Comma {
            // ، من ناحية ثانية، ; ، وهو عضو في اللجنة،
            let told = matches!(doc.stem(i + 1), "هو" | "هي" | "هم" | "هما");
            let reach = if told { 16 } else { 8 };
            let close = (i + 2..limit.min(i + reach))
                .take_while(|&k| !doc.is_that(k))
                .find(|&k| doc.kind(k) == Kind::Comma)
                .filter(|_| told || doc.is(i + 1, flag::PREP | flag::CIRC | flag::ADV));
            i = close.unwrap_or(i + 1);
            continue;
        }
        if doc.kind(i) != Kind::Word {
            break;
        }
        // نفى مصدر | طلب عدم نشر اسمه | وقوع إصابات
        if let Some(run) = doc.unnamed_at(i) {
            i = run.end;
            continue;
        }
        if doc.degree(i) {
            i += 2;
            continue;
        }
        let flags = doc.flags(i);
        // هذا الشهر
        if doc.is(i, flag::DEM)
            && doc.tokens.list[i + 1].article
            && (doc.is(i + 1, flag::TIME)
                || matches!(doc.stem(i + 1), "شهر" | "اسبوع" | "عام" | "صيف" | "موسم"))
        {
            i += 2;
            continue;
        }
        // البالغ من العمر 33 عاما
        if matches!(doc.bare(i), "البالغ" | "البالغه")
            && doc.bare(i + 1) == "من"
            && doc.bare(i + 2) == "العمر"
            && doc.kind(i + 3) == Kind::Number
        {
            i += 5;
            continue;
        }
        // بشدة وبانفعال
        if i > start
            && doc.conjunction(i)
            && doc.joined(i) == Joined::Ba
            && doc.is(i - 1, flag::ADV)
            && doc.kind(i + 1) == Kind::Word
        {
            i += 1;
            continue;
        }
        // بشكل قاطع
        if no_tie(doc, i) && doc.joined(i) == Joined::Ba && doc.kind(i + 1) == Kind::Word {
            i += 2;
            continue;
        }
        // شهر فيفري 2016, عام 1432 هـ
        if doc.stem(i) == "شهر" && doc.is(i + 1, flag::MONTH)
            || matches!(doc.bare(i), "عام" | "سنه") && doc.kind(i + 1) == Kind::Number
        {
            i += 2;
            while doc.kind(i) == Kind::Number || era(doc, i) {
                i += 1;
            }
            continue;
        }
        if flags & (flag::ADV | flag::TIME) != 0 || doc.dated(i) {
            i += 1;
            while doc.kind(i) == Kind::Number
                || doc.is(i, flag::TIME)
                || doc.is(i, flag::MONTH) && doc.kind(i - 1) == Kind::Number
                || second_month(doc, i)
                || doc.bare(i) == "من" && doc.stem(i + 1) == "شهر"
                || era(doc, i)
                || matches!(
                    doc.stem(i),
                    "عام"
                        | "شهر"
                        | "اسبوع"
                        | "سنه"
                        | "قرن"
                        | "ماضي"
                        | "ماضيه"
                        | "مقبل"
                        | "جاري"
                        | "حالي"
                ) && doc.tokens.list[i].article
            {
                i += 1;
            }
            continue;
        }
        // الفحوص التي أجريت له، : as far as the comma
        if flags & flag::REL != 0
            && i == start
            && doc.bare(i).starts_with("ال")
            && let Some(close) = (i + 1..limit.min(i + 20))
                .take_while(|&k| {
                    !doc.is_that(k)
                        && !matches!(
                            doc.kind(k),
                            Kind::Colon | Kind::Stop | Kind::Newline | Kind::Mark
                        )
                })
                .find(|&k| doc.kind(k) == Kind::Comma)
                .filter(|&k| {
                    object_begins(doc, k + 1)
                        && doc.flags(k + 1) != 0
                        && !doc.tokens.list[k + 1].article
                        && !doc.is(k + 1, flag::FINITE | flag::PARTICIPLE)
                })
        {
            i = close;
            continue;
        }
        // النادي الذي ينافس في الدوري | توصله لاتفاق
        if flags & flag::REL != 0
            && i == start
            && doc.bare(i).starts_with("ال")
            && let Some(object) = behind_relative(doc, i, limit)
        {
            i = object;
            break;
        }
        if doc.is(i, flag::PHRASE)
            && i > start
            && doc.kind(i - 1) == Kind::Comma
            && let Some(close) = (i + 1..limit.min(i + 14)).find(|&k| doc.kind(k) == Kind::Comma)
        {
            i = close;
            continue;
        }
        if doc.bare(i) == "للجميع"
            || matches!(
                doc.bare(i),
                "منتصف" | "مطلع" | "اواخر" | "اوايل" | "بدايه" | "نهايه"
            ) && doc.is(i + 1, flag::TIME | flag::MONTH)
        {
            i += 1;
            continue;
        }
        // لـ "سبق"
        if doc.bare(i) == "ل"
            && let Some(q) = doc
                .layout
                .opened_by(i + 1)
                .map(|q| doc.layout.quotes[q])
                .filter(|q| q.closed && q.close - q.open < 8)
        {
            i = q.close + 1;
            continue;
        }
        if doc.joined(i) == Joined::Lam
            && (doc.is(
                i,
                flag::ORG_MEDIUM | flag::PROPER_MEDIUM | flag::PEOPLE | flag::PERSON | flag::TITLE,
            ) || doc.stem(i) == "جميع")
            && !doc.conjunction(i)
            && let Some(p) = doc.noun_phrase(i, limit, true)
        {
            i = p.after.max(i + 1);
            continue;
        }
        if doc.bare(i) == "من" && doc.bare(i + 1) == "جديد" {
            i += 2;
            continue;
        }
        if flags & flag::PREP != 0
            && (doc.is(i + 1, flag::TIME)
                || matches!(doc.bare(i + 1), "عام" | "سنه") && doc.kind(i + 2) == Kind::Number
                || doc.kind(i + 1) == Kind::Number && doc.is(i + 2, flag::MONTH))
        {
            i += 2;
            while i < limit
                && (doc.kind(i) == Kind::Number
                    || doc.is(i, flag::TIME)
                    || era(doc, i)
                    || second_month(doc, i)
                    || doc.is(i, flag::MONTH)
                        && (doc.kind(i - 1) == Kind::Number || doc.stem(i - 1) == "شهر")
                    || doc.stem(i) == "شهر"
                    || matches!(
                        doc.stem(i),
                        "سابق" | "لاحق" | "متاخر" | "مبكر" | "ماضي" | "جاري"
                    ))
            {
                i += 1;
            }
            continue;
        }
        // في اتصال هاتفي بوكالة كذا، : the whole occasion, as far as the comma that closes it
        if flags & flag::CIRC != 0 && doc.is(i + 1, flag::MEDIUM) {
            let close = (i + 2..limit.min(i + 16))
                .take_while(|&k| {
                    !doc.is_that(k)
                        && !matches!(doc.kind(k), Kind::Colon | Kind::Stop | Kind::Newline)
                })
                .find(|&k| doc.kind(k) == Kind::Comma)
                .filter(|&k| !doc.conjunction(k + 1));
            // but not over the object: في تصريح صحفي | حرص
            let object = close.and_then(|close| {
                (i + 2..close).find(|&k| {
                    doc.is(k, flag::ATTITUDE | flag::NOUN)
                        // عقب إدلائه بصوته
                        && !doc.is(k - 1, flag::PREP | flag::CIRC)
                        && !doc.tokens.list[k].article
                        && doc.joined(k) == Joined::None
                        && !doc.conjunction(k)
                        && !doc.is(k, flag::MEDIUM)
                })
            });
            if let Some(close) = object.or(close) {
                i = close;
                if object.is_some() {
                    break;
                }
                continue;
            }
        }
        if let Some(behind) = behind_step(doc, i, limit) {
            i = behind;
            continue;
        }
        let aside = doc.bare(i) == "علي" && doc.bare(i + 1) == "هامش";
        if (flags & flag::CIRC != 0 && flags & flag::CLAUSE == 0
            || aside
            || doc.bare(i) == "من" && i == start)
            && let Some(p) = doc.noun_phrase(i + 1, limit, true)
        {
            if let Some(object) = behind_occasion(doc, &p) {
                i = object;
                break;
            }
            let occasion = doc.is(i + 1, flag::MEDIUM);
            i = p.after.max(i + 1);
            // في بيان لها
            if occasion && matches!(doc.bare(i), "له" | "لها" | "لهم" | "لهما") {
                i += 1;
            }
            // في العاصمة بيرن
            if doc.stem(i - 1) == "عاصمه" && doc.kind(i) == Kind::Word && doc.is(i, flag::PLACE)
                || doc.stem(i - 1) == "عاصمه" && doc.flags(i) == 0
            {
                i += 1;
            }
            i = complement(doc, &p, i, limit).unwrap_or(i);
            continue;
        }
        break;
    }
    i
}

/// The object behind a relative clause of the subject, by its pronoun or as a noun of being, where the
/// clause is complete: `النادي الذي ينافس في الدوري | توصله لاتفاق`, `الرئيس الذي يزور الرياض | وجود خلاف`.
fn behind_relative(doc: &Doc<'_>, rel: usize, limit: usize) -> Option<usize> {
    const OTHER: Flags = flag::FUNCTION_WORD
        | flag::CIRC
        | flag::TITLE
        | flag::PEOPLE
        | flag::PERSON
        | flag::KIN
        | flag::TIME
        | flag::ADV
        | flag::NAME;
    (rel + 3..limit.min(rel + 26))
        .take_while(|&k| {
            !doc.opens_clause(k)
                && !matches!(
                    doc.kind(k),
                    Kind::Colon | Kind::Stop | Kind::Newline | Kind::Mark | Kind::Semicolon
                )
        })
        .find(|&k| {
            let (token, before) = (&doc.tokens.list[k], &doc.tokens.list[k - 1]);
            let complete = before.kind == Kind::Comma
                || before.kind == Kind::Number
                || before.kind == Kind::Word
                    && (before.definite() || before.is(flag::PLACE | flag::TIME | flag::ADV))
                    && !before.is(flag::FINITE | flag::PREP | flag::CIRC);
            token.kind == Kind::Word
                && token.joined == Joined::None
                && !token.conjunction
                && !token.article
                && !token.is(OTHER)
                && (token.pronoun && doc.bare(k).ends_with(['ه', 'ا', 'م'])
                    || matches!(doc.bare(k), "وجود" | "عدم" | "صحه"))
                && complete
                && object_begins(doc, k)
        })
}

/// What belongs to a circumstance behind its noun: the clause of a medium (`في كلمة | ألقاها بالمناسبة`),
/// its place (`عبر صفحته | على فيسبوك`), what an action of the speaker is done to (`خلال لقائه | السفير`,
/// `زيارته | إلى باريس`).
fn complement(doc: &Doc<'_>, occasion: &Phrase, at: usize, limit: usize) -> Option<usize> {
    if at >= limit || doc.kind(at) != Kind::Word || doc.conjunction(at) {
        return None;
    }
    let head = occasion.run.start;
    let last = &doc.tokens.list[at - 1];
    let medium = doc.is(head, flag::MEDIUM);
    // the verb may have been read as a noun of the phrase
    let feminine = doc.stem(head).ends_with('ه');
    let given = |k: usize| {
        doc.joined(k) == Joined::None
            && doc.flags(k) & !(flag::COMMON | flag::FINITE) == 0
            && doc
                .tokens
                .original(k)
                .ends_with(if feminine { "ها" } else { "ه" })
    };
    let verb = if given(at) {
        Some(at)
    } else {
        Some(at - 1).filter(|&k| k > head && given(k))
    };
    if medium
        && !doc.tokens.list[head].definite()
        && let Some(verb) = verb
    {
        let mut behind = verb + 1;
        while behind < limit && (doc.is(behind, flag::TIME | flag::ADV) || doc.dated(behind)) {
            behind += 1;
        }
        let occasion = doc.joined(behind) == Joined::Ba && doc.tokens.list[behind].article;
        return Some(behind + usize::from(occasion));
    }
    let own = last.pronoun && last.joined == Joined::None && !last.article;
    let known = flag::PROPER_MEDIUM | flag::MEDIUM | flag::PLACE | flag::PLACE_HEAD;
    if medium && matches!(doc.bare(at), "علي" | "عبر") && !doc.is_that(at + 1) {
        let next = at + 1;
        let end = doc.multiword(next).map_or(next + 1, |(end, _)| end);
        return doc.is(next, known).then_some(end);
    }
    if !own {
        return None;
    }
    let next = at + usize::from(matches!(doc.bare(at), "الي" | "مع"));
    let phrase = doc.noun_phrase(next, limit, true)?;
    let whom = matches!(
        phrase.class,
        Class::Person | Class::People | Class::Organisation | Class::Place
    ) && doc.joined(next) == Joined::None;
    whom.then_some(phrase.after)
}

/// Where the object of a report begins that was read as part of the occasion: a noun of action, or
/// behind an indefinite document what nobody speaks by (`في بيان | الهجوم`, `في مؤتمر صحفي | اتهامات`).
fn behind_occasion(doc: &Doc<'_>, occasion: &Phrase) -> Option<usize> {
    let head = occasion.run.start;
    // مؤتمر صحفي, but مؤتمر المانحين
    let press = matches!(
        doc.bare(head + 1),
        "صحفي"
            | "صحافي"
            | "صحفيه"
            | "صحافيه"
            | "اعلامي"
            | "تلفزيوني"
            | "متلفز"
            | "هاتفي"
            | "رسمي"
            | "رسميه"
            | "خاص"
            | "خاصه"
            | "مشترك"
            | "مقتضب"
    );
    if !doc.is(head, flag::MEDIUM)
        || doc.is(head, flag::ORG) && !press
        || doc.tokens.list[head].definite()
        || doc.joined(head) != Joined::None
    {
        return None;
    }
    (head + 1 + usize::from(press)..occasion.run.end).find(|&k| {
        let token = &doc.tokens.list[k];
        let plain = token.kind == Kind::Word
            && token.joined == Joined::None
            && !token.conjunction
            && doc.kind(k - 1) == Kind::Word
            && !doc.is(k - 1, flag::PREP);
        let speaks = flag::TITLE
            | flag::PERSON
            | flag::PEOPLE
            | flag::ANY_ORG
            | flag::PROPER_ORG
            | flag::PROPER_MEDIUM
            | flag::PROPER_HEAD
            | flag::PLACE
            | flag::NAME
            | flag::DEMONYM
            | flag::TIME
            | flag::MEDIUM
            | flag::FUNCTION_WORD;
        // خلال مؤتمر صحفي | دور المعلمين: a noun in construct behind an adjective
        let next = &doc.tokens.list[k + 1];
        let construct = k > head + 1
            && press
            && !token.definite()
            && !doc.is(k, flag::FINITE | flag::ADV | speaks & !flag::NAME)
            // تصريح صحفي | جودة الخدمات: no adjective of a man's noun
            && (!adjective_like(doc.stem(k))
                || doc.tokens.original(k).ends_with('ة') && !doc.stem(head).ends_with('ه'))
            && next.kind == Kind::Word
            && next.joined == Joined::None
            && !next.conjunction
            && (next.article || masdar_like(doc.bare(k)))
            && !doc.is(k + 1, flag::TIME | flag::FUNCTION_WORD);
        // في بيان | إطلاق سراح المعتقلين
        let deed = k == head + 1
            && matches!(
                doc.bare(head),
                "بيان" | "تصريح" | "بلاغ" | "تدوينه" | "تغريده" | "حديث"
            )
            && (masdar_like(doc.bare(k))
                || doc.bare(k).starts_with("ا") && doc.stem(k).chars().count() == 5)
            && !token.definite()
            && !doc.is(k, speaks)
            && next.kind == Kind::Word
            && next.joined == Joined::None
            && !next.conjunction
            && !doc.is(k + 1, flag::TIME | flag::FUNCTION_WORD);
        let document = doc.is(head, flag::DOCUMENT);
        let action = doc.is(k, flag::NOUN | flag::ATTITUDE) && !doc.is(k, flag::MEDIUM);
        plain
            && (construct
                || deed
                || action && (document || token.pronoun || k > head + 1)
                || (token.pronoun || token.article && k == head + 1)
                    && document
                    && !doc.is(k, speaks))
    })
}

fn object_begins(doc: &Doc<'_>, i: usize) -> bool {
    if doc.unnamed_at(i).is_some() {
        return false;
    }
    if doc.kind(i) == Kind::Number {
        return true;
    }
    if doc.kind(i) != Kind::Word || doc.joined(i) != Joined::None || doc.conjunction(i) {
        return false;
    }
    let flags = doc.flags(i);
    // الجماعة شبه المحظورة
    if doc.bare(i) == "شبه" && doc.tokens.list[i + 1].article {
        return false;
    }
    if flags & flag::PHRASE != 0
        || matches!(doc.bare(i), "به" | "بها" | "بهم" | "له" | "لها" | "لهم")
    {
        return false;
    }
    // نفى ما تناقلته
    if doc.bare(i) == "ما" && !doc.conjunction(i) {
        return true;
    }
    flags & (flag::FUNCTION_WORD | flag::TIME | flag::ADV) & !(flag::DEM | flag::FUNCTION) == 0
        && !(flags & flag::FINITE != 0
            && flags & (flag::NOUN | flag::COMMON | flag::DOCUMENT) == 0
            && !doc.tokens.list[i].pronoun)
}

/// `السعر عادل، | يضيف المدير العام.`: behind a comma a verb of saying in the present and whoever says
/// it, and the sentence is over.
fn closing_tag(doc: &Doc<'_>, i: usize) -> bool {
    let says = |f: &FormOf| {
        f.shape == Shape::Present
            && f.person == 3
            && !f.passive
            && matches!(
                doc.lexicon.lemma(*f).base.as_str(),
                "قال"
                    | "أضاف"
                    | "أوضح"
                    | "شرح"
                    | "أكّد"
                    | "تابع"
                    | "ذكر"
                    | "صرّح"
                    | "أردف"
                    | "أورد"
                    | "أفاد"
            )
    };
    doc.kind(i - 1) == Kind::Comma
        && !doc.conjunction(i)
        && doc.lexicon.forms(doc.tokens.list[i].entry).iter().any(says)
        && doc
            .noun_phrase(i + 1, horizon(doc, i), false)
            .is_some_and(|p| {
                (p.class != Class::Other || p.name.is_some())
                    // يضيف المصدر ذاته.
                    && matches!(
                        doc.kind(p.after + usize::from(doc.emphatic(p.after))),
                        Kind::Stop | Kind::Newline
                    )
            })
}

/// `"...", قال X` and `..., كما ذكر X`: the content stands in front of the cue.
/// Verbs of كما قال X behind what X said.
const AS_SAID: [&str; 34] = [
    "قال",
    "ذكر",
    "أكّد",
    "أعلن",
    "أفاد",
    "أضاف",
    "صرّح",
    "أوضح",
    "أشار",
    "رأى",
    "كتب",
    "روى",
    "ورد",
    "جاء",
    "نقل",
    "وعد",
    "توقّع",
    "بيّن",
    "زعم",
    "ادّعى",
    "اعترف",
    "أقرّ",
    "أخبر",
    "كشف",
    "تعهّد",
    "شرح",
    "علّق",
    "أبلغ",
    "اعتقد",
    "أورد",
    "طالب",
    "حكى",
    "أنذر",
    "حذّر",
];

fn content_before(doc: &Doc<'_>, i: usize, frames: Frames) -> Option<usize> {
    if frames & (frame::QUOTE | frame::THAT) == 0 || i == 0 {
        return None;
    }
    let sentence = doc.layout.sentence_at(i);
    // "..."، هكذا علق
    let mut k = i - usize::from(doc.bare(i - 1) == "هكذا" && i > sentence.start + 1);
    while k > sentence.start && matches!(doc.kind(k - 1), Kind::Comma | Kind::Dash | Kind::Stop) {
        k -= 1;
    }
    let apart = k < i
        || k > 1 && doc.kind(k - 2) == Kind::Comma
        || !doc
            .lexicon
            .forms(doc.tokens.list[i].entry)
            .iter()
            .any(|f| f.shape == Shape::Present);
    let name = k == i
        && doc
            .layout
            .quotes
            .get(doc.layout.quotes.partition_point(|q| q.close + 1 < k))
            .is_some_and(|q| {
                let words = (q.open + 1..q.close)
                    .filter(|&w| doc.kind(w) == Kind::Word)
                    .take(5)
                    .count();
                words <= 4
                    && !(q.open + 1..q.close).any(|w| doc.is(w, flag::FINITE | flag::NEG))
                    && (q.open == 0
                        || q.open == sentence.start
                        || doc.kind(q.open - 1) == Kind::Word)
            });
    if k > 0
        && doc.kind(k - 1) == Kind::Mark
        && doc.layout.opened_by(k - 1).is_none()
        && !doc.conjunction(i)
        && apart
        && !name
    {
        return Some(k - 1);
    }
    // ..., أوضح ذلك المتحدث
    if k < i
        && doc.kind(k) == Kind::Comma
        && matches!(doc.bare(i + 1), "ذلك" | "بذلك")
        && frames & (frame::WEAK | frame::NP2) == 0
        && doc.kind(i + 2) == Kind::Word
        && k > sentence.start + 4
    {
        return Some(k);
    }
    // وزعت الكتب. صرح بذلك وكيل الوزارة: the sentence before
    if i == sentence.start
        && i > 4
        && matches!(doc.bare(i + 1), "ذلك" | "بذلك")
        && frames & (frame::WEAK | frame::NP2) == 0
        && doc.kind(i + 2) == Kind::Word
        && !doc.is(i + 2, flag::TIME | flag::ADV | flag::PREP | flag::CIRC)
        && doc.kind(i - 1) != Kind::Newline
    {
        return Some(i);
    }
    if k < i && k > sentence.start + 4 && closing_tag(doc, i) {
        return Some(k);
    }
    let previous = doc.bare(i - 1);
    // كما at the beginning of a sentence only adds; كما هاجم adds another deed
    if previous == "كما" && frames & frame::TARGET != 0 {
        return None;
    }
    let words = (sentence.start..i)
        .filter(|&k| doc.kind(k) == Kind::Word)
        .take(4)
        .count();
    if previous == "كما" && words < 4 {
        return None;
    }
    // كما يتضمن العقد بندا, كما استنكرت الرابطة: so does another thing
    if previous == "كما"
        && !doc
            .lexicon
            .forms(doc.tokens.list[i].entry)
            .iter()
            .any(|&f| AS_SAID.contains(&doc.lexicon.lemma(f).base.as_str()))
    {
        return None;
    }
    if matches!(previous, "كما" | "حسبما" | "بحسبما" | "وفقما") {
        return Some(i - 1);
    }
    if previous == "ما" && i >= 2 && matches!(doc.bare(i - 2), "حسب" | "وفق" | "بحسب") {
        return Some(i - 2);
    }
    let referred = || {
        doc.tokens.list[i].pronoun
            || matches!(doc.bare(i + 1), "به" | "عنه" | "اليه" | "عليه") && frames & frame::NP2 == 0
    };
    if previous == "ما" && i >= 2 && matches!(doc.bare(i - 2), "هو" | "هذا" | "ذلك")
        || doc.is(i - 1, flag::REL) && matches!(doc.bare(i.wrapping_sub(2)), "الامر" | "الشيء")
    {
        // what the first object names stands in front, the second behind: الأمر الذي اعتبره دليلا
        return ((referred() || points_back(doc, i)) && frames & frame::NP2 == 0).then_some(i - 1);
    }
    None
}

/// `هذا ما صرح به`: the words stand in front.
fn points_back(doc: &Doc<'_>, i: usize) -> bool {
    i > 1
        && doc.bare(i - 1) == "ما"
        && matches!(doc.bare(i - 2), "هذا" | "هو" | "ذلك")
        && matches!(
            doc.bare(i + 1),
            "به" | "بها" | "عنه" | "عنها" | "اليه" | "اليها" | "عليه" | "عليها"
        )
}

/// What somebody is made to answer for.
fn blame(doc: &Doc<'_>, i: usize) -> bool {
    matches!(doc.stem(i), "مسووليه" | "مسيوليه" | "تبعات" | "وزر")
}

/// Behind a definite word a participle of such a verb is no adjective: `غادر القمة معبرا عن سعادته`.
fn stands_apart(doc: &Doc<'_>, i: usize, lemma: &Lemma, (kind, body): (Tie, usize)) -> bool {
    // معتبرا ذلك رسالة ثقة
    doc.bare(i + 1) == "ذلك" && lemma.frames & frame::NP2 != 0
        || doc.tokens.list[i - 1].definite()
            && (lemma.frames & frame::WEAK == 0
                || lemma.frames & frame::TARGET != 0
                || kind == Tie::Preposition
                    && lemma.base == "عبّر"
                    && doc.tokens.list[body].pronoun
                    && doc.is(body, flag::NOUN | flag::ATTITUDE))
}

fn participle(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Cue> {
    if !accusative_participle(doc, i) {
        return None;
    }
    let lemma = doc.lexicon.lemma(form);
    if predicate(doc, i) || other_participle(doc, i) {
        return None;
    }
    let limit = horizon(doc, i);
    let at = past_adjuncts(doc, i + 1, limit, lemma.frames);
    let honoured = excellency(doc, at).filter(|_| !doc.bare(i).ends_with("ين"));
    let at = honoured.as_ref().map_or(at, |p| p.after);
    // مقدما شكره للإدارة: the noun of a verb that says nothing of speech
    if lemma.frames & frame::LIGHT != 0
        && doc.bare(i).ends_with(['ا', 'ه'])
        && doc.is(at, flag::NOUN | flag::ATTITUDE)
        && (doc.conjunction(i) || i > 0 && doc.kind(i - 1) != Kind::Word)
    {
        return light(doc, i, form, None, at, limit, i);
    }
    // محملا إياها | مسؤولية الأزمة
    if lemma.base == "حمّل"
        && let Some(blame) = (i + 1..limit.min(i + 9))
            .take_while(|&k| doc.kind(k) == Kind::Word)
            .find(|&k| blame(doc, k))
    {
        return Some(Cue {
            form: Some(form),
            ..Cue::own_clause(
                i,
                (Evidence::Participle, lemma.act),
                (Tie::Object, blame, blame),
                None,
            )
        });
    }
    let found = tie(doc, i, at, limit.min(i + 25), lemma.frames);
    let tie = deed_of_whom(doc, at, limit, lemma, found)
        .or_else(|| noun_in_marks(doc, at, lemma))
        .map(|deed| (Tie::Object, deed, deed))
        .or(found)
        .or_else(|| behind(doc, i, at, limit, lemma.frames, false, form))?;
    let object = object_in_front(doc, at, limit, lemma.frames, tie);
    let (kind, at, body) = tie;
    // an adjective: مصادر مؤكدة, أنباء كاذبة
    let masculine = doc.bare(i).ends_with('ا');
    let strong = matches!(kind, Tie::That | Tie::Colon | Tie::Quote);
    // behind a definite word an indefinite one is no adjective of it
    let apart = i == 0
        || doc.kind(i - 1) != Kind::Word
        || doc.conjunction(i)
        || stands_apart(doc, i, lemma, (kind, body));
    let comma = i > 0 && matches!(doc.kind(i - 1), Kind::Comma | Kind::Mark | Kind::Semicolon);
    let between = body.saturating_sub(i);
    // في جميع أشكاله مؤكدة الحاجة
    let affirms = kind == Tie::Object
        && body == i + 1
        && matches!(lemma.base.as_str(), "أكّد" | "جدّد" | "أبدى" | "رفض" | "نفى")
        && doc.kind(body) == Kind::Word
        && (doc.is(body, flag::NOUN | flag::ATTITUDE) || doc.tokens.list[body].article)
        && i > 0
        && !doc.conjunction(i)
        && (!(doc.bare(i - 1).ends_with(['ه', 'ا']) || doc.bare(i - 1).ends_with("ات"))
            || doc.tokens.list[i - 1].definite());
    let voiced = voice_before(doc, i)
        .filter(|_| lemma.act != Act::Say && kind == Tie::Preposition && at == i + 1);
    if affirms || voiced.is_some() {
        // goes on
    } else if kind == Tie::Object && !masculine && !comma
        // حضورا لافتا في السوق: what is striking, what is shown in it
        || kind == Tie::Preposition && lemma.base == "لفت" && between > 4
        || kind == Tie::Object && matches!(doc.bare(i + 1), "فيه" | "فيها" | "به" | "بها" | "عليه" | "عليها")
        // مذكرة تفاهم: a memorandum
        || !strong && matches!(doc.bare(i), "مذكره" | "مفيده")
        // مبادرة جريئة: an initiative
        || doc.bare(i) == "مبادره" && !comma
        || !strong && coordinated_adjective(doc, i)
        // بخطوات ثابتة
        || !apart && feminine_adjective(doc, i)
        || !apart
            && !masculine
            && i > 0
            && doc.bare(i - 1).ends_with('ه')
            && !doc.tokens.list[i - 1].article
            && !doc.is(i - 1, flag::PLACE | flag::NAME)
        || doc.bare(i).ends_with("ات")
            && !strong
            // ، لافتات إلى
            && !(comma && kind == Tie::Preposition && at == i + 1 && at < body)
        || !apart && !masculine && !strong
        || !apart && kind == Tie::Object
        || !apart
            && masculine
            && !strong
            && lemma.frames & frame::WEAK != 0
        || doc.tokens.original(i).ends_with(['\u{64c}', '\u{64d}'])
    {
        return None;
    }
    let (kind, at, body) = object.map_or((kind, at, body), |k| (Tie::Object, k, k));
    Some(Cue {
        form: Some(form),
        negated: i > 0 && doc.bare(i - 1) == "غير",
        ..Cue::own_clause(
            i,
            (Evidence::Participle, lemma.act),
            (kind, at, body),
            voiced.or(honoured),
        )
    })
}

/// `منتقدا | "تدخل" السفير`: the object begins with a word or two in marks.
fn noun_in_marks(doc: &Doc<'_>, at: usize, lemma: &Lemma) -> Option<usize> {
    if doc.kind(at) != Kind::Mark || lemma.frames & (frame::NP | frame::NP2) == 0 {
        return None;
    }
    let quote = doc.layout.quotes[doc.layout.opened_by(at)?];
    let behind = quote.close + 1;
    (quote.closed
        && quote.close <= at + 3
        && doc.kind(behind) == Kind::Word
        && !doc.conjunction(behind)
        && !doc.is(behind, flag::THAT | flag::CLAUSE | flag::REL | flag::FINITE)
        && (!doc.is(behind, flag::CIRC)
            || doc.bare(behind) == "في" && lemma.frames & frame::QUOTE == 0))
        .then_some(at)
}

/// A participle in another sense than that of its verb.
fn other_participle(doc: &Doc<'_>, i: usize) -> bool {
    // أعتقد جازما
    let surely =
        doc.stem(i) == "جازما" && previous_word(doc, i).is_some_and(|p| doc.is(p, flag::FINITE));
    // ثلاثون طالبة وطالبا سعوديا: a student
    let student = matches!(doc.stem(i), "طالبا" | "موردا") && tanwin_spelled(doc, i + 1)
        || doc.stem(i) == "موعدا";
    // من مصادر مطلعة أن: who knows has not said
    let knowing = matches!(doc.bare(i), "مطلعه" | "مطلعا")
        && previous_word(doc, i).is_some_and(|p| matches!(doc.stem(p), "مصادر" | "مصدرا"));
    surely || student || knowing
}

/// `مؤكدا | سموه أن`: an honorific that stands for whoever speaks.
fn excellency(doc: &Doc<'_>, i: usize) -> Option<Phrase> {
    let honours = [
        "سمو",
        "معالي",
        "سعادت",
        "فضيلت",
        "سماحت",
        "سيادت",
        "جلالت",
        "فخامت",
        "دولت",
        "غبطت",
        "نيافت",
        "قداست",
    ];
    let stem = doc.tokens.list.get(i)?.pronoun.then(|| doc.stem(i))?;
    let run = Run {
        start: i,
        end: i + 1,
    };
    honours
        .iter()
        .any(|h| matches!(stem.strip_prefix(h), Some("ه" | "ها")))
        .then_some(Phrase {
            run,
            class: Class::Person,
            name: None,
            after: i + 1,
        })
}

/// An indefinite accusative, its sign written or not: سعوديا.
fn tanwin_spelled(doc: &Doc<'_>, i: usize) -> bool {
    doc.kind(i) == Kind::Word
        && doc.bare(i).ends_with('ا')
        && !doc.tokens.list[i].definite()
        && doc.joined(i) == Joined::None
        && !doc.is(i, flag::FUNCTION_WORD | flag::NOUN | flag::NAME)
}

/// `كان مؤكدا`, `ليس مستغربا`: what something is, not what somebody says.
fn predicate(doc: &Doc<'_>, i: usize) -> bool {
    previous_word(doc, i).is_some_and(|p| {
        matches!(
            doc.stem(p),
            "كان"
                | "كانت"
                | "يكون"
                | "تكون"
                | "يكن"
                | "تكن"
                | "كانوا"
                | "يكونوا"
                | "كنت"
                | "كنا"
                | "ليس"
                | "ليست"
                | "اصبح"
                | "اصبحت"
                | "يصبح"
                | "تصبح"
                | "بات"
                | "باتت"
                | "يبقي"
                | "تبقي"
                | "ظل"
                | "ظلت"
                | "صار"
                | "صارت"
                | "يعد"
                | "تعد"
                | "يبدو"
                | "تبدو"
                | "بدا"
                | "بدت"
        )
    })
}

/// `إحاطة موجزة`: behind an indefinite feminine noun.
fn feminine_adjective(doc: &Doc<'_>, i: usize) -> bool {
    !doc.conjunction(i)
        && doc.bare(i).ends_with('ه')
        && previous_word(doc, i).is_some_and(|p| {
            let token = &doc.tokens.list[p];
            (doc.bare(p).ends_with('ه')
                || doc.bare(p).ends_with("ات")
                // من مصادر مطلعة أن
                || token.is(flag::PEOPLE) && p > 0 && doc.is(p - 1, flag::PREP))
                && !token.definite()
                && !token.is(flag::PLACE | flag::NAME | flag::FINITE)
        })
}

/// `نقاشا منطقيا ومبررا`: the second of two adjectives.
fn coordinated_adjective(doc: &Doc<'_>, i: usize) -> bool {
    doc.conjunction(i)
        && previous_word(doc, i).is_some_and(|p| {
            let token = &doc.tokens.list[p];
            doc.bare(p).ends_with('ا')
                && doc.tokens.tanwin(p)
                && !token.article
                && !token.is(flag::PARTICIPLE | flag::ADV | flag::TIME)
        })
}

/// Verbal nouns: only with a source of their own (a joined pronoun or the noun phrase behind) and
/// an explicit tie.
fn noun(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Cue> {
    // وحرصها على أن: a deed
    if told_of(doc, i) || doc.lexicon.lemma(form).base == "حرص" {
        return None;
    }
    let mut cue = with_source(doc, i, form).or_else(|| purpose(doc, i, form))?;
    // تم إخبار المنظمات بأنه: those who are told
    let lemma = doc.lexicon.lemma(form);
    if happens(doc, i) && lemma.act == Act::Say && lemma.frames & frame::ADDR != 0 {
        cue.form = Some(FormOf {
            passive: true,
            ..form
        });
        cue.subject = None;
    }
    Some(cue)
}

/// Behind a verb that makes a passive of a noun: تم إعلان.
fn happens(doc: &Doc<'_>, i: usize) -> bool {
    previous_word(doc, i)
        .is_some_and(|p| matches!(doc.stem(p), "تم" | "تمت" | "يتم" | "تتم" | "جري" | "يجري"))
}

/// `لديه اعتقادا راسخا بأن`: no noun in construct, so nobody's; `بلا شك`.
fn of_nobody(doc: &Doc<'_>, i: usize) -> bool {
    let indefinite = doc.bare(i).ends_with('ا')
        && (doc.tokens.tanwin(i) || doc.bare(i + 1).ends_with('ا'))
        && !doc.stem(i + 1).starts_with("ال")
        && doc.is(i, flag::NOUN);
    let none = i > 0 && matches!(doc.bare(i - 1), "بلا" | "بدون" | "دون" | "لا");
    !doc.tokens.list[i].pronoun && (indefinite || none)
}

/// `ذكر | بلاغ الوزارة أن`: a document that speaks; `كان أبرزها إعلان الوزير عن`: the act as often.
fn told_of(doc: &Doc<'_>, i: usize) -> bool {
    i > 0
        && doc.is(i, flag::DOCUMENT)
        && doc.stem(i) != "اعلان"
        && doc.is(i - 1, flag::FINITE)
        && doc.is(i - 1, flag::VERB)
        && !doc.tokens.list[i - 1].pronoun
        && !happens(doc, i)
}

/// How the content hangs on a noun of saying whose source has been found.
fn tie_of_noun(
    doc: &Doc<'_>,
    i: usize,
    (at, limit): (usize, usize),
    lemma: &Lemma,
    frames: Frames,
    told: bool,
) -> Option<(Tie, usize, usize)> {
    let token = &doc.tokens.list[i];
    // قوله، في مداخلة أمام المنتدى، إن
    let reach = if token.pronoun && told && doc.kind(i + 1) == Kind::Comma {
        25
    } else {
        4
    };
    let found = tie(doc, i, at, limit.min(at + reach), frames).or_else(|| {
        (told && !token.pronoun && announces(doc, lemma, at)).then_some((Tie::Object, at, at))
    })?;
    // إعلان الوزارة | اعتقال "شبكة كبيرة"
    let marked = found.0 == Tie::Quote
        && !token.pronoun
        && found.1 > at
        && holds_marks(doc, at, found.1)
        && announced(doc, lemma, at);
    Some(if marked { (Tie::Object, at, at) } else { found })
}

fn with_source(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Cue> {
    let token = &doc.tokens.list[i];
    if token.article || of_nobody(doc, i) || token.flags & (flag::TITLE | flag::NAME) != 0 {
        return None;
    }
    let lemma = doc.lexicon.lemma(form);
    let limit = horizon(doc, i);
    let closing = i > 1 && matches!(doc.bare(i - 1), "حد" | "بحسب" | "حسب" | "وفق");
    if closing {
        return by_saying(doc, i, form);
    }
    // لسؤاله عن القرار: whoever is asked
    if token.joined == Joined::Kaf
        || token.pronoun && lemma.act == Act::Ask && lemma.frames & frame::ADDR != 0
        // باعتباره, بوصفه: "as"
        || token.joined == Joined::Ba && token.pronoun && matches!(lemma.base.as_str(), "اعتبر" | "وصف")
    {
        return None;
    }
    let from = if lemma.act == Act::Warn && !token.pronoun {
        0
    } else {
        frame::MIN
    };
    let frames = lemma.frames & !(frame::NP | frame::NP2 | frame::BARE | frame::FI | from);
    let mut subject = if token.pronoun {
        source_before(doc, i)
    } else {
        None
    };
    let mut at = i + 1;
    if !token.pronoun {
        let phrase = doc.noun_phrase(i + 1, limit.min(i + 14), false)?;
        if matches!(phrase.class, Class::Other | Class::Document)
            || doc.joined(i + 1) != Joined::None
            // تفاؤل | وأمن الشعوب
            || doc.conjunction(i + 1)
            // حزب | نداء تونس
            || doc.multiword(i).is_some_and(|(_, f)| f & flag::PROPER_ORG != 0)
        {
            return None;
        }
        at = phrase.after;
        subject = Some(phrase);
    }
    let (kind, tie_at, body) = tie_of_noun(doc, i, (at, limit), lemma, frames, subject.is_some())?;
    let strong = matches!(kind, Tie::That | Tie::Colon | Tie::Quote);
    // قال في رده على أسئلة النواب، إن; وصف مرحلة نداء تونس، بأنها: the clause is that of the verb
    if !token.pronoun
        && kind == Tie::That
        && (doc.tokens.original(tie_at).starts_with('إ') || doc.joined(tie_at) == Joined::Ba)
        && doc.kind(tie_at - 1) == Kind::Comma
    {
        return None;
    }
    // اختتم حديثه قائلا, برفض المجتمع مؤكدا أن: the report is that of the participle
    if (i + 1..tie_at)
        .any(|k| saying(doc, k) || doc.is(k, flag::VERB) && accusative_participle(doc, k))
    {
        return None;
    }
    // دعوتنا إلى: the speaker's own
    if !strong && token.pronoun && doc.bare(i).ends_with("نا") {
        return None;
    }
    if !strong && (tie_at > at || lemma.act == Act::Say) {
        return None;
    }
    if !strong && !token.pronoun && !sourced(doc, lemma, subject.as_ref()) {
        return None;
    }
    // the medium of a verb (في تصريحاته) is no report of its own
    let later = matches!(
        doc.bare(i.saturating_sub(1)),
        "بعد"
            | "عقب"
            | "منذ"
            | "اثر"
            | "قبل"
            | "غداه"
            | "رغم"
            | "مع"
            | "فور"
            | "بعيد"
            | "وسط"
    );
    let occasion = i > 0 && doc.is(i - 1, flag::CIRC) && (token.pronoun || !later);
    if occasion && !strong {
        return None;
    }
    Some(Cue {
        form: Some(form),
        negated: i > 0 && doc.bare(i - 1) == "عدم",
        ..Cue::own_clause(
            i,
            (Evidence::Noun, lemma.act),
            (kind, tie_at, body),
            subject,
        )
    })
}

/// `دعوة الرئيس المصري إلى هدنة`, `تحذير المنظمة من موجة جديدة`: words of somebody who can speak.
fn sourced(doc: &Doc<'_>, lemma: &Lemma, subject: Option<&Phrase>) -> bool {
    // اتهام الوزير بالفساد, حث المواطنين على: who is spoken to or of
    let spoken_to = |p: &Phrase| {
        lemma.frames & frame::TARGET != 0
            || lemma.frames & frame::ADDR != 0
                && !matches!(p.class, Class::Organisation | Class::Place)
                && !(p.class == Class::Person && doc.is(p.run.start, flag::TITLE))
    };
    // تحذير أمني من: an adjective
    let own = |p: &Phrase| {
        doc.tokens.list[p.run.start].article
            || p.name.is_some()
                && doc.is(
                    p.run.start,
                    flag::TITLE | flag::NAME | flag::PERSON | flag::PROPER_ORG,
                )
            || doc.is(
                p.run.start,
                flag::TITLE
                    | flag::ANY_ORG
                    | flag::PLACE
                    | flag::PROPER_ORG
                    | flag::PLACE_HEAD
                    | flag::PROPER_HEAD
                    | flag::QUANT,
            )
    };
    !frames_weak(lemma)
        && matches!(
            lemma.act,
            Act::Announce
                | Act::Warn
                | Act::Urge
                | Act::Accuse
                | Act::Threaten
                | Act::Promise
                | Act::Admit
                | Act::Criticise
                | Act::Claim
                | Act::Praise
                | Act::Deny
        )
        && subject.is_some_and(|p| {
            matches!(
                p.class,
                Class::Person | Class::People | Class::Organisation | Class::Place
            ) && !spoken_to(p)
                && own(p)
        })
}

/// `إعلان المنظمة تفشي الوباء`: what is announced, behind who announces it.
fn announces(doc: &Doc<'_>, lemma: &Lemma, at: usize) -> bool {
    announced(doc, lemma, at) && doc.kind(at + 1) == Kind::Word
}

/// The first word of what is announced, behind whoever announces it.
fn announced(doc: &Doc<'_>, lemma: &Lemma, at: usize) -> bool {
    lemma.act == Act::Announce
        && lemma.frames & frame::NP != 0
        && !frames_weak(lemma)
        && lemma.base != "كشف"
        && object_begins(doc, at)
        && !doc.tokens.list[at].article
        && doc.kind(at) == Kind::Word
        && !doc.is(
            at,
            flag::FUNCTION_WORD | flag::DEMONYM | flag::TIME | flag::ADV | flag::FINITE,
        )
}

/// `خرجوا للمطالبة بتحسين الأجور`, `للتعبير عن الرفض`: the words that a deed is done for.
fn purpose(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Cue> {
    let lemma = doc.lexicon.lemma(form);
    let expresses = matches!(lemma.base.as_str(), "عبّر" | "أعرب");
    if i == 0
        || doc.joined(i) != Joined::Lam
        || doc.tokens.list[i].pronoun
        || doc.kind(i - 1) != Kind::Word
        || !expresses
            && !matches!(
                lemma.base.as_str(),
                "أعلن" | "ناشد" | "طالب" | "اعترض" | "احتجّ" | "ندّد" | "استنكر" | "أدان" | "شجب" | "نفى"
            )
        || doc.stem(i) == "مطالب"
        || a_means(doc, i)
        // تلبية لدعوة, تعرض لانتقاد
        || matches!(
            doc.stem(i - 1),
            "تلبيه" | "استجابه" | "نتيجه" | "خلافا" | "وفقا" | "تعرض" | "تعرضت" | "يتعرض" | "تتعرض"
                | "تعرضه" | "تعرضها"
        )
    {
        return None;
    }
    let limit = horizon(doc, i);
    let frames = lemma.frames & !(frame::MIN | frame::FI);
    let (kind, at, body) = if lemma.frames & (frame::NP | frame::TARGET | frame::ADDR) != 0
        && !doc.tokens.list[i].article
        && doc.kind(i + 1) == Kind::Word
        && doc.joined(i + 1) == Joined::None
        && !doc.is(i + 1, flag::FUNCTION_WORD | flag::TIME | flag::ADV)
        && (doc.tokens.list[i + 1].definite() || lemma.act == Act::Announce)
    {
        (Tie::Object, i + 1, i + 1)
    } else {
        tie(doc, i, i + 1, limit.min(i + 4), frames)?
    };
    if at > i + 1 || expresses && !doc.is(past_mark(doc, body), flag::ATTITUDE) {
        return None;
    }
    Some(Cue {
        form: Some(form),
        ..Cue::own_clause(i, (Evidence::Noun, lemma.act), (kind, at, body), None)
    })
}

/// `الطريقة الفضلى | للتنديد`, `استخدام الأبقار | للإعلان عن`, `عن طريق التقدم | للمطالبة`: what a means is
/// for, said by nobody.
fn a_means(doc: &Doc<'_>, i: usize) -> bool {
    (i.saturating_sub(3)..i).any(|k| {
        matches!(
            doc.stem(k),
            "طريق" | "طريقه" | "وسيله" | "سبيل" | "اداه" | "استخدام" | "استعمال"
        ) || doc.is(k, flag::FINITE)
            && ["ستخدم", "ستعمل"]
                .iter()
                .any(|use_| doc.bare(k).contains(use_))
    })
}

/// `على حد قول X`: the clause in front is what X said. With a pronoun (على حد قوله) another cue
/// carries the report.
fn by_saying(doc: &Doc<'_>, i: usize, form: FormOf) -> Option<Cue> {
    if doc.bare(i - 1) != "حد" {
        return None;
    }
    // وعلى حد قوله، سيغلق المتجر
    if doc.tokens.list[i].pronoun {
        let opens = i > 1 && doc.layout.sentence_at(i).start == i - 2;
        return (opens && doc.kind(i + 1) == Kind::Comma).then(|| Cue {
            form: Some(form),
            clause: i - 2,
            ..Cue::own_clause(
                i,
                (Evidence::Phrase, Act::Say),
                (Tie::Phrase, i + 1, i + 1),
                None,
            )
        });
    }
    let subject = doc
        .noun_phrase(i + 1, horizon(doc, i), false)
        .filter(|p| p.class != Class::Other && doc.joined(i + 1) == Joined::None)?;
    let after = subject.after;
    Some(Cue {
        form: Some(form),
        clause: i - 2,
        ..Cue::own_clause(
            i,
            (Evidence::Phrase, Act::Say),
            (Tie::Phrase, after, after),
            Some(subject),
        )
    })
}

/// `عرج الوزير على الملف بقوله`, `خبر مفاده أن`, `بحجة أن`: behind any verb, where no cue in front
/// has the tie.
fn in_words(doc: &Doc<'_>, i: usize, before: Option<&Cue>) -> Option<Cue> {
    if before.is_some_and(|b| b.zone.start <= i && i < b.zone.end)
        // "certainly"
        || doc.bare(i) == "بالتاكيد"
            && !(doc.bare(i + 1) == "علي" && doc.is_that(i + 2))
    {
        return None;
    }
    let limit = horizon(doc, i);
    let at = skip_adjuncts(doc, i + 1, limit);
    let (kind, tie_at, body) = if doc.is_that(at) && at < limit {
        (Tie::That, at, if lone_that(doc, at) { at + 1 } else { at })
    } else if doc.lexicon.act(doc.tokens.list[i].entry) == Some(Act::Claim)
        && doc.is(i, flag::GIST)
        && object_begins(doc, i + 1)
        && doc.kind(i + 1) == Kind::Word
        && doc.kind(i + 2) == Kind::Word
        && doc.flags(i + 1) & (flag::FUNCTION_WORD | flag::FINITE) == 0
    {
        // بحجة ضيق الوقت
        (Tie::Object, i + 1, i + 1)
    } else {
        tie(doc, i, at, limit.min(at + 3), frame::THAT | frame::QUOTE)
            .filter(|t| matches!(t.0, Tie::That | Tie::Quote | Tie::Colon))?
    };
    let act = doc.lexicon.act(doc.tokens.list[i].entry);
    let act = act.unwrap_or(Act::Say);
    Some(Cue::own_clause(
        i,
        (Evidence::Noun, act),
        (kind, tie_at, body),
        whose_words(doc, i, before),
    ))
}

/// The subject of the verb that words stand behind: `ختم | الوزير | كلمته بالقول إن`.
fn whose_words(doc: &Doc<'_>, i: usize, before: Option<&Cue>) -> Option<Phrase> {
    let start = doc.layout.sentence_at(i).start;
    let other = before.is_some_and(|b| b.token >= start);
    let from = before.map_or(start, |b| start.max(b.token + 1));
    (from.max(i.saturating_sub(30))..i)
        .rev()
        .filter(|&k| doc.is(k, flag::FINITE) && doc.joined(k) == Joined::None)
        // behind another report only where a main clause begins
        .filter(|&k| !other || doc.conjunction(k))
        .find_map(|k| {
            doc.noun_phrase(k + 1, i, false)
                .filter(|p| matches!(p.class, Class::Person | Class::Organisation | Class::People))
        })
}

/// `ختم كلمته بالتأكيد على أن`: behind any verb, a verbal noun with the article and its clause; behind
/// somebody's words its noun too (`ختم حديثه بالتأكيد على عمق العلاقات`).
fn in_closing(doc: &Doc<'_>, i: usize, before: Option<&Cue>) -> Option<Cue> {
    let token = &doc.tokens.list[i];
    if token.joined != Joined::Ba
        || !token.article
        || !doc.is(i + 1, flag::PREP) && doc.joined(i + 1) != Joined::Ba
    {
        return None;
    }
    // جدير بالإشارة إلى أن: the narrator's
    if previous_word(doc, i).is_none_or(|p| matches!(doc.stem(p), "جدير" | "حري" | "ردا"))
    {
        return None;
    }
    let that = doc.is_that(i + 2);
    if !that && (!own_speech(doc, i - 1) || before.is_some_and(|b| b.zone.end > i)) {
        return None;
    }
    let (form, (at, body)) = doc.lexicon.forms(token.entry).iter().find_map(|&f| {
        let lemma = doc.lexicon.lemma(f);
        (f.shape == Shape::Noun && lemma.frames & frame::WEAK == 0)
            .then(|| preposition(doc, i + 1, lemma.frames))?
            .map(|found| (f, found))
    })?;
    let act = doc.lexicon.lemma(form).act;
    if that {
        let mut cue = in_words(doc, i, before)?;
        cue.form = Some(form);
        cue.act = act;
        return Some(cue);
    }
    Some(Cue {
        form: Some(form),
        ..Cue::own_clause(
            i,
            (Evidence::Noun, act),
            (Tie::Preposition, at, body),
            whose_words(doc, i, before),
        )
    })
}

/// `كلمته`, `مقاله`, `حديثها`: what somebody said or wrote, whatever else the word may be.
fn own_speech(doc: &Doc<'_>, i: usize) -> bool {
    let written = doc.tokens.original(i);
    let bare = ["ها", "هم", "ه"]
        .iter()
        .find_map(|s| written.strip_suffix(s));
    bare.is_some_and(|noun| {
        let mut noun = crate::text::fold(noun);
        if let Some(feminine) = noun.strip_suffix('ت') {
            noun = format!("{feminine}ه");
        }
        let entry = doc.lexicon.get(&noun);
        entry.is_some_and(|e| doc.lexicon.flags(e) & (flag::MEDIUM | flag::DOCUMENT) != 0)
    })
}

/// `نقلت الوكالة عن الوزير قوله`: whose saying it is stands between عن and the noun.
fn source_before(doc: &Doc<'_>, i: usize) -> Option<Phrase> {
    let floor = doc.layout.sentence_at(i).start.max(i.saturating_sub(30));
    let from = (floor..i).rev().find(|&k| doc.bare(k) == "عن")?;
    if !(floor..from).any(|k| {
        doc.is(k, flag::FINITE)
            && doc
                .lexicon
                .forms(doc.tokens.list[k].entry)
                .iter()
                .any(|&f| doc.lexicon.lemma(f).base == "نقل")
    }) {
        return None;
    }
    let phrase = doc.noun_phrase(from + 1, i, false)?;
    let reached = phrase.after == i
        // عن مصادر لم تسمها | قولها
        || doc
            .unnamed_at(phrase.after)
            .is_some_and(|run| run.end == i)
        || doc.kind(phrase.after) == Kind::Comma && phrase.after + 1 == i
        // عن سالم عواد، نائب المدير سابقا، قوله
        || doc.kind(i - 1) == Kind::Comma
            && !(phrase.after..i).any(|k| {
                doc.opens_clause(k) || doc.is(k, flag::FINITE) && doc.name_score(k) <= 0
            });
    reached.then_some(phrase)
}

/// `بحسب ما أكده للقناة، | مدير المكتب`: behind the outlet in front of a subject.
fn behind_outlet(doc: &Doc<'_>, at: usize, limit: usize) -> usize {
    let mut behind = behind_told(doc, at, limit);
    if behind == at {
        return at;
    }
    while doc.kind(behind) == Kind::Comma || doc.joined(behind) == Joined::Lam {
        behind += 1;
    }
    if behind < limit && doc.kind(behind) == Kind::Word {
        behind
    } else {
        at
    }
}

/// بحسب X, وفقا لـ X, نقلا عن X.
fn phrase(doc: &Doc<'_>, i: usize) -> Option<Cue> {
    let limit = horizon(doc, i);
    let bare = doc.bare(i);
    if bare == "حسب" && i > 0 && matches!(doc.bare(i - 1), "علي" | "ف") {
        return None;
    }
    let mut at = i + 1;
    match bare {
        "نقلا" if doc.bare(at) == "عن" => at += 1,
        // ترجح وجود مفقودين استنادا إلى شهادات: part of what is said
        "استنادا" if i > 0 && matches!(doc.kind(i - 1), Kind::Word | Kind::Mark | Kind::Number) =>
        {
            return None;
        }
        "استنادا" if doc.bare(at) == "الي" => at += 1,
        "نقلا" | "استنادا" => return None,
        "وفقا" | "طبقا" | "تبعا" if doc.bare(at) == "ل" => at += 1,
        "وفقا" | "طبقا" | "تبعا" if doc.joined(at) != Joined::Lam && doc.bare(at) != "لما" =>
        {
            return None;
        }
        _ => {}
    }
    // حسب ما أفادت به X, حسبما ذكر X: the subject of the verb
    let clause = matches!(bare, "حسبما" | "وفقما")
        || matches!(doc.bare(at), "ما" | "لما")
        || doc.bare(at) == "ل" && doc.bare(at + 1) == "ما";
    if clause {
        while matches!(doc.bare(at), "ل" | "ما" | "لما") {
            at += 1;
        }
        if !doc.is(at, flag::FINITE) || doc.is(at, flag::NORM) {
            return None;
        }
        at += 1;
        while at < limit
            && (matches!(
                doc.bare(at),
                "به" | "عنه" | "فيه" | "بها" | "عليه" | "له" | "اليه"
            ) || doc.kind(at) == Kind::Comma
                && (doc.is(at + 1, flag::TIME) || doc.is(at - 1, flag::TIME))
                || doc.is(at, flag::TIME | flag::ADV)
                || doc.bare(at) == "في"
                    && (doc.is(at + 1, flag::MEDIUM) && !doc.is(at + 1, flag::DOCUMENT)
                        || matches!(doc.bare(at - 1), "جاء" | "ورد")))
        {
            at += if doc.bare(at) == "في" && !matches!(doc.bare(at - 1), "جاء" | "ورد") {
                2
            } else {
                1
            };
        }
        at = behind_outlet(doc, at, limit);
    }
    // حسب تصريحات X: who said the words
    if !clause
        && doc.is(at, flag::WORDS)
        && !doc.tokens.list[at].definite()
        && doc.joined(at + 1) == Joined::None
        && doc
            .noun_phrase(at + 1, limit, false)
            .is_some_and(|p| !matches!(p.class, Class::Other | Class::Document))
    {
        at += 1;
    }
    let subject = doc
        .noun_phrase(at, limit, false)
        .or_else(|| outlet_in_marks(doc, at).filter(|_| clause))?;
    let own = doc.is(at, flag::VERB) && doc.is(at, flag::NOUN) && doc.tokens.list[at].pronoun;
    if subject.class == Class::Other && !own && !doers(doc, at)
        || !clause
            && doc.is(at, flag::NORM)
            && doc.bare(at + 1) != "من"
            && !law(doc, i, at, subject.after)
    {
        return None;
    }
    let mut subject = subject;
    if !own {
        // بحسب ما نقلته رويترز | عن مصدر: the source of the source
        let second = if clause && subject.class != Class::Document {
            frame::AN
        } else {
            0
        };
        whole_source(doc, i, limit, &mut subject, second);
    }
    // حسب الجريدة ذاتها; وفق بيان | توصلت الجريدة بنسخة منه،
    let after = subject.after + usize::from(doc.emphatic(subject.after));
    let after = got_hold_of(doc, &subject, limit).unwrap_or(after);
    let after = behind_told(doc, after, limit);
    let subject = (!own).then_some(subject);
    let act = doc.lexicon.act(doc.tokens.list[i].entry);
    Some(Cue::own_clause(
        i,
        (Evidence::Phrase, act.unwrap_or(Act::Say)),
        (Tie::Phrase, after, after),
        subject,
    ))
}

/// Where the clause ends that tells who has got a document, behind an indefinite one: `وفق بيان للنقابة
/// | توصلت الجريدة بنسخة منه | ،`.
fn got_hold_of(doc: &Doc<'_>, source: &Phrase, limit: usize) -> Option<usize> {
    let verb = source.after;
    let told = source.class == Class::Document
        && !doc.tokens.list[source.run.start].definite()
        && doc.kind(verb) == Kind::Word
        && doc.is(verb, flag::FINITE)
        && !doc.conjunction(verb)
        && doc.joined(verb) == Joined::None;
    let close = (verb + 1..limit.min(verb + 9)).find(|&k| doc.kind(k) != Kind::Word);
    let close = close.filter(|&k| told && doc.kind(k) == Kind::Comma)?;
    (verb + 1..close)
        .any(|k| {
            matches!(
                doc.bare(k),
                "منه" | "منها" | "عليه" | "عليها" | "فيه" | "فيها" | "به" | "بها"
            )
        })
        .then_some(close)
}

/// `في رأي الخبير، `, `من وجهة نظره، `, `برأي النقابة فإن`: at the beginning of a clause or at its end.
fn in_view(doc: &Doc<'_>, i: usize, before: Option<&Cue>) -> Option<Cue> {
    let token = &doc.tokens.list[i];
    let limit = horizon(doc, i);
    let start = if token.joined == Joined::Ba {
        i
    } else {
        let previous = i.checked_sub(1)?;
        match doc.bare(previous) {
            "في" => previous,
            "وجهه" if i > 1 && doc.bare(i - 2) == "من" => i - 2,
            _ => return None,
        }
    };
    if token.article || doc.tokens.original(i).ends_with('ى') {
        return None;
    }
    let subject = if token.pronoun {
        let third = ["ه", "ها", "هم", "هما", "هن"];
        if !third.iter().any(|end| doc.bare(i).ends_with(end)) {
            return None;
        }
        None
    } else {
        let source = doc
            .noun_phrase(i + 1, limit, false)
            .filter(|p| !matches!(p.class, Class::Other | Class::Document))?;
        Some(source)
    };
    let after = subject.as_ref().map_or(i + 1, |p| p.after);
    let sentence = doc.layout.sentence_at(i);
    let opens = sentence.start == start || start > 0 && doc.kind(start - 1) != Kind::Word;
    let then = doc.is_that(after) && doc.tokens.folded(after).starts_with('ف');
    let set_off = then
        || matches!(
            doc.kind(after),
            Kind::Comma | Kind::Stop | Kind::Newline | Kind::Semicolon | Kind::Dash
        );
    // the speaker of the same sentence, of whose words the view is a part
    let continued = subject.is_none()
        && before.is_some_and(|b| doc.layout.sentence_of(b.token) == doc.layout.sentence_of(i));
    if !opens || !set_off || continued {
        return None;
    }
    Some(Cue {
        clause: start,
        ..Cue::own_clause(
            i,
            (Evidence::Phrase, Act::Opine),
            (Tie::Phrase, after, after),
            subject,
        )
    })
}

/// `وبحسب مصدر أمني | للجوهرة أف أم،`: behind the outlet that was told.
fn behind_told(doc: &Doc<'_>, at: usize, limit: usize) -> usize {
    if doc.joined(at) != Joined::Lam || !doc.is_outlet(at) {
        return at;
    }
    let name = doc.multiword(at).map(|(end, _)| end);
    name.or_else(|| doc.noun_phrase(at, limit, true).map(|p| p.run.end))
        .unwrap_or(at)
}

/// `وفقا للقانون، لا يجوز ذلك`, `العقوبة سبع سنوات، بحسب القانون العراقي.`: what a law says, apart from
/// the clause it says; not what is done by a law.
fn law(doc: &Doc<'_>, phrase: usize, at: usize, after: usize) -> bool {
    let named = matches!(
        doc.stem(at),
        "قانون"
            | "قوانين"
            | "لوايح"
            | "لايحه"
            | "دستور"
            | "نظام"
            | "انظمه"
            | "مرسوم"
            | "قرار"
    ) && doc.tokens.list[at].article;
    let opens = doc.layout.sentence_at(phrase).start == phrase && doc.kind(after) == Kind::Comma;
    let closes = phrase > 0
        && doc.kind(phrase - 1) == Kind::Comma
        && matches!(doc.kind(after), Kind::Stop | Kind::Newline);
    named && (opens || closes)
}

/// `حسب ما نقلت "فرانس برس"`: a name in marks.
fn outlet_in_marks(doc: &Doc<'_>, mark: usize) -> Option<Phrase> {
    let quote = doc.layout.quotes[doc.layout.opened_by(mark)?];
    (quote.closed && quote.close < mark + 6).then_some(Phrase {
        run: Run {
            start: mark + 1,
            end: quote.close,
        },
        class: Class::Organisation,
        name: None,
        after: quote.close + 1,
    })
}

/// `وفقا للعاملين في المركز`: a sound plural of who does something.
fn doers(doc: &Doc<'_>, i: usize) -> bool {
    let mut letters = doc.stem(i).chars();
    letters.next();
    letters.next() == Some('ا')
        && doc.stem(i).ends_with("ين")
        && doc.tokens.list[i].article
        && letters.count() > 3
}

/// The tie of a participle that says more of the same report, behind a subject between commas.
fn passed_on(doc: &Doc<'_>, cue: usize, from: usize, limit: usize) -> Option<(Tie, usize, usize)> {
    let at = (from..limit.min(from + REACH)).find(|&k| {
        doc.is(k, flag::VERB) && accusative_participle(doc, k) && doc.kind(k - 1) != Kind::Word
    })?;
    let frames = doc
        .lexicon
        .forms(doc.tokens.list[at].entry)
        .iter()
        .filter(|f| f.shape == Shape::Participle)
        .fold(0, |all, &f| all | doc.lexicon.lemma(f).frames);
    tie(doc, cue, at + 1, limit.min(at + 6), frames).filter(|t| t.0 == Tie::That)
}

/// `أدان سالم الخالدي أحد وجهاء المدينة، | العمل الإجرامي`: what reads like the object tells who the
/// subject is, the object stands behind the comma.
fn behind_apposition(
    doc: &Doc<'_>,
    found: (Tie, usize, usize),
    limit: usize,
) -> (Tie, usize, usize) {
    let body = found.2;
    let one = found.0 == Tie::Object
        && matches!(doc.bare(body), "احد" | "احدي")
        && doc.kind(body - 1) == Kind::Word;
    let comma = (body + 2..limit.min(body + 9))
        .take_while(|_| one)
        .find(|&k| doc.kind(k) != Kind::Word);
    match comma {
        Some(k)
            if doc.kind(k) == Kind::Comma
                && doc.tokens.list[k + 1].article
                && object_begins(doc, k + 1)
                && !doc.is(k + 1, flag::TITLE | flag::NAME) =>
        {
            (Tie::Object, k + 1, k + 1)
        }
        _ => found,
    }
}

/// The tie of قائلا or بالقول behind a verb of saying, no other verb of saying in between.
fn in_so_many_words(doc: &Doc<'_>, cue: usize, limit: usize) -> Option<(Tie, usize, usize)> {
    let verb = |k: usize| {
        doc.is(k, flag::VERB)
            && doc.is(k, flag::FINITE)
            && !doc.is(k, flag::NOUN | flag::NAME | flag::TITLE)
    };
    let over = |k: usize| matches!(doc.kind(k), Kind::Stop | Kind::Newline | Kind::Colon);
    let at = (cue + 1..limit.min(cue + REACH))
        .take_while(|&k| !over(k) && !verb(k))
        .find(|&k| saying(doc, k))?;
    tie(
        doc,
        cue,
        at + 1,
        limit.min(at + 4),
        frame::THAT | frame::QUOTE,
    )
    .filter(|t| matches!(t.0, Tie::That | Tie::Quote | Tie::Colon))
}

/// The definite noun inside a subject, behind a place or a nationality that closes it.
fn swallowed_object(doc: &Doc<'_>, subject: &Phrase) -> Option<usize> {
    let from = subject
        .name
        .map_or(subject.run.start + 2, |n| n.end)
        .max(subject.run.start + 1);
    (from..subject.run.end).find(|&k| {
        let token = &doc.tokens.list[k];
        token.kind == Kind::Word
            && token.article
            && token.joined == Joined::None
            && !token.conjunction
            && doc.is(k - 1, flag::PLACE | flag::PROPER_ORG | flag::DEMONYM)
            && doc.flags(k) & (flag::DEMONYM | flag::TITLE | flag::NAME) == 0
            && !["ي", "يه", "يين", "يون"]
                .iter()
                .any(|e| doc.stem(k).ends_with(e))
    })
}

/// Lengthens the source of a phrase as far as the comma or the end of the clause: all of it in
/// `وفقا لـ X،` and `بحسب X فإن`, else what belongs to it.
fn whole_source(doc: &Doc<'_>, phrase: usize, limit: usize, source: &mut Phrase, frames: Frames) {
    let close = (source.after..limit.min(source.after + 24))
        .find(|&k| {
            doc.opens_clause(k)
                || doc.folded_is(k, "فان")
                || matches!(
                    doc.kind(k),
                    Kind::Comma | Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Newline
                )
        })
        .unwrap_or(limit);
    let whole = doc.folded_is(close, "فان")
        || doc.kind(close) == Kind::Comma && doc.layout.sentence_at(phrase).start == phrase;
    stretch(doc, source, close, !whole, frames);
    name_behind_comma(doc, source, limit);
}
