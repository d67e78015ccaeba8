//! Who speaks: the speaker of every cue, named for the whole document.
//!
//! A mention is completed from the entities of the article (surname, bare title, short form of a
//! body); a hidden subject takes the latest speaker who agrees in gender (ARABIC.md, fact 5), a
//! participle the speaker of its governing cue, a relative clause the noun in front of it.

use std::borrow::Cow;

use crate::conjugate::Number;
use crate::cue::{Cue, Tie, lone_that, opener};
use crate::lexicon::{Flags, flag};
use crate::name::{Entities, covers, gender_of, key_words, name_of, title_words};
use crate::phrase::{Class, Doc, Phrase};
use crate::quote::Run;
use crate::statement::{Act, Evidence, Gender, Kind, Resolution};
use crate::text::fold;
use crate::token::{Joined, Kind as Tok};

mod hand;
mod interview;
mod latest;

use hand::in_hand;
use latest::latest_entity;

/// A speaker before it is written out.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name for the document: an entity's run, or the mention's own.
    pub name: Run,
    /// What kind of source.
    pub kind: Kind,
    /// Gender of a person.
    pub gender: Option<Gender>,
    /// Gender that its verbs agree with.
    pub agrees: Option<Gender>,
    /// The mention in the cue's clause.
    pub mention: Option<Run>,
    /// How the name was found.
    pub resolution: Resolution,
}

/// The speaker of every cue, in order; `content` tells the run that each cue governs.
pub fn speakers(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    cues: &[Cue],
    content: &[Option<Run>],
) -> Vec<Option<Source>> {
    let holders = holders(cues, content);
    let mut found: Vec<Option<Source>> = Vec::with_capacity(cues.len());
    for n in 0..cues.len() {
        let speaker = speaker(doc, entities, cues, &holders, n, &found);
        found.push(speaker);
    }
    found
}

/// For every cue, the innermost other cue whose content holds it.
fn holders(cues: &[Cue], content: &[Option<Run>]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut later: Vec<(usize, usize)> = Vec::new();
    let mut holders = Vec::with_capacity(cues.len());
    for (n, cue) in cues.iter().enumerate() {
        later.retain(|&(start, k)| {
            let begun = start <= cue.token;
            if begun {
                open.push(k);
            }
            !begun
        });
        open.retain(|&k| content[k].is_some_and(|c| cue.token < c.end));
        holders.push(open.last().copied());
        if let Some(c) = content[n] {
            later.push((c.start, n));
        }
    }
    holders
}

fn speaker(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    cues: &[Cue],
    holders: &[Option<usize>],
    n: usize,
    found: &[Option<Source>],
) -> Option<Source> {
    let cue = &cues[n];
    if let Some(source) = blessed(doc, cue) {
        return Some(source);
    }
    if let Some(phrase) = &cue.subject {
        let last = (0..n)
            .rev()
            .filter(|&k| Some(k) != holders[n] && holders[k].is_none_or(|h| inside(holders, n, h)))
            .find_map(|k| found[k].as_ref());
        return Some(named(doc, entities, phrase, cue, last, found));
    }
    if cue.form.is_some_and(|f| f.passive) {
        return None;
    }
    // الذي وصفه: the noun in front is what the words are about
    if of_antecedent(doc, cue)
        && let Some(source) = antecedent(doc, entities, cue)
    {
        return Some(source);
    }
    if let Some(source) = described(doc, cue) {
        return Some(source);
    }
    // an answer of an interview: whoever gave the one before
    let answer = |c: &Cue| c.silent && c.tie == Tie::Bare;
    if answer(cue) {
        if let Some(k) = (0..n).rev().find(|&k| answer(&cues[k])) {
            return found[k].clone();
        }
        if let Some(source) = interview::asked(doc, entities, cue, found) {
            return Some(source);
        }
    }
    let gender = shown_by(doc, cue);
    if let Some(h) = holders[n].filter(|&h| of_holder(doc, cue, &cues[h])) {
        return found[h].as_ref().map(hidden);
    }
    // what another's words are about: قال X إن المصنع | وعد بأن
    if let Some(h) = holders[n]
        && let Some(source) = inner_topic(doc, entities, cue, &cues[h], gender, found)
    {
        return Some(source);
    }
    let participle = cue.evidence == Evidence::Participle;
    let governed = |agree: bool| {
        let k = governing(doc, cues, holders, n, found, agree)?;
        let source = found[k].as_ref()?;
        of_document(doc, entities, cue, source, gender).or_else(|| Some(hidden(source)))
    };
    let beside = beside(doc, cue);
    if participle && let Some(source) = retort(doc, entities, cue, gender, found) {
        return Some(source);
    }
    if (participle || beside)
        && let Some(source) = governed(true)
    {
        return Some(source);
    }
    // كلمة لنائب الرئيس رحب فيها
    if spoken_in(doc, cue)
        && holders[n].is_none()
        && let Some(source) = whose(doc, entities, cue, gender, found)
    {
        return Some(source);
    }
    // امتنع مسؤول عن التعليق مشيرا; ألقى الرئيس كلمة تحدث فيها: whoever acts in the clause
    let spoken_in = spoken_in(doc, cue);
    // خرجوا للمطالبة, رفض بحجة
    let purpose = cue.evidence == Evidence::Noun
        && (doc.joined(cue.token) == Joined::Lam || doc.stem(cue.token) == "حجه");
    if (participle || spoken_in || beside || purpose)
        && holders[n].is_none()
        && let Some(source) = actor(doc, entities, cue, gender, found)
    {
        return Some(source);
    }
    if participle && let Some(source) = governed(false) {
        return Some(source);
    }
    if !participle
        && holders[n].is_none()
        && let Some(source) = in_hand(doc, entities, cues, holders, n, found)
    {
        return Some(source);
    }
    if !participle
        && holders[n].is_none()
        && let Some(source) = topic(doc, entities, cues, holders, n, found)
    {
        return Some(source);
    }
    let (agrees, other) = earlier(doc, cues, holders, n, found);
    // أضاف فلان أننا نثق ...، مناشدين: whoever speaks in the sentence, alone as he is
    let sentence = doc.layout.sentence_of(cue.token);
    let near = || {
        (0..n)
            .rev()
            .take_while(|&k| participle && doc.layout.sentence_of(cues[k].token) == sentence)
            .filter(|&k| holders[k].is_none_or(|h| inside(holders, n, h)))
            .filter_map(|k| found[k].as_ref())
            .find(|s| s.agrees.is_none() || gender.is_none() || s.agrees == gender)
    };
    agrees
        .or_else(near)
        .map(hidden)
        // nobody has spoken who agrees: the latest person or body in front
        .or_else(|| latest_entity(doc, entities, cue, gender, found))
        .or_else(|| other.map(hidden))
}

/// Whom a formula behind the verb means: God, `قال تعالى`, or the prophet, `قال عليه السلام`, where
/// the article names him.
fn blessed(doc: &Doc<'_>, cue: &Cue) -> Option<Source> {
    if cue.evidence != Evidence::Verb {
        return None;
    }
    let dash = usize::from(doc.kind(cue.token + 1) == Tok::Dash);
    let at = cue.token + 1 + dash;
    let god = match doc.bare(at) {
        "تعالي" | "سبحانه" => true,
        "عز" | "جل" => matches!(doc.bare(at + 1), "وجل" | "من" | "وعلا" | "جلاله"),
        _ => false,
    };
    let prophet = match doc.bare(at) {
        "عليه" => matches!(doc.bare(at + 1), "السلام" | "الصلاه"),
        "صلي" => doc.bare(at + 1) == "الله" && doc.bare(at + 2) == "عليه",
        _ => false,
    };
    if !god && !prophet {
        return None;
    }
    let named = |&k: &usize| {
        if god {
            doc.bare(k) == "الله"
        } else {
            doc.stem(k) == "رسول" && doc.bare(k + 1) == "الله"
                || matches!(doc.bare(k), "النبي" | "الرسول")
        }
    };
    let from = cue.token.saturating_sub(NEAR);
    let to = doc.tokens.list.len().min(cue.token + NEAR);
    let start = (from..cue.token)
        .rev()
        .find(named)
        .or_else(|| (at..to).find(named))
        .or_else(|| (god || doc.bare(at) == "صلي").then_some(at))?;
    let end = if doc.stem(start) == "رسول" && !doc.tokens.list[start].article {
        start + 2
    } else {
        start + 1
    };
    Some(Source {
        name: Run { start, end },
        kind: Kind::Person,
        gender: Some(Gender::Male),
        agrees: Some(Gender::Male),
        mention: None,
        resolution: Resolution::Title,
    })
}

/// Names for a formula are sought so many tokens around it.
const NEAR: usize = 500;

/// The gender that a cue shows of its speaker, by a second word where there is one: `تذكر قائلا`.
fn shown_by(doc: &Doc<'_>, cue: &Cue) -> Option<Gender> {
    let second = |k: usize| match doc.bare(cue.token + k) {
        "قايلا" => Some(Gender::Male),
        "قايله" => Some(Gender::Female),
        _ => None,
    };
    // تفسيرها, دعوته: whose deed the noun is; وصفها may be a verb
    let noun = cue.evidence == Evidence::Noun && cue.act != Act::Describe;
    if noun && doc.tokens.list[cue.token].pronoun {
        let stem = doc.stem(cue.token);
        return if stem.ends_with("ها") {
            Some(Gender::Female)
        } else {
            stem.ends_with('ه').then_some(Gender::Male)
        };
    }
    let form = cue.form?;
    let verb = cue.evidence == Evidence::Verb && form.number == Number::Singular;
    (1..3).filter(|_| verb).find_map(second).or(form.gender)
}

/// Cue `k` is one of those whose contents cue `n` stands in.
fn inside(holders: &[Option<usize>], n: usize, k: usize) -> bool {
    let mut at = holders[n];
    for _ in 0..6 {
        match at {
            Some(h) if h == k => return true,
            Some(h) => at = holders[h],
            None => return false,
        }
    }
    false
}

/// The cue of the same sentence that a participle hangs on, of a source that agrees with it where
/// that is asked for; whoever is only cited (`بحسب صحيفة`) comes behind who acts.
fn governing(
    doc: &Doc<'_>,
    cues: &[Cue],
    holders: &[Option<usize>],
    n: usize,
    found: &[Option<Source>],
    agree: bool,
) -> Option<usize> {
    let cue = &cues[n];
    let gender = shown_by(doc, cue);
    let sentence = doc.layout.sentence_of(cue.token);
    (0..n)
        .rev()
        .take_while(|&k| doc.layout.sentence_of(cues[k].token) == sentence)
        .find(|&k| {
            !inside(holders, n, k)
                && holders[k].is_none_or(|h| inside(holders, n, h))
                && found[k].as_ref().is_some_and(|s| {
                    one_or_many(doc, cue, s.kind, s.name)
                        // التي كشفها النقابيان: their own clause
                        && !(agree
                            && cue.evidence == Evidence::Participle
                            && cues[k].relative
                            && cues[k].subject.is_some()
                            // وهو ما نفاه الاتحاد، مؤكدا
                            && !(cues[k].tie == Tie::Before
                                && doc.bare(cues[k].token.saturating_sub(1)) == "ما"))
                        && (!agree
                            || (gender.is_none() || s.agrees.is_none() || s.agrees == gender)
                                && cues[k].evidence != Evidence::Phrase)
                })
        })
}

/// `أوضح بيان من الوزارة ... مشيرة`: the body of a document, where that agrees and the document
/// does not.
fn of_document(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    cue: &Cue,
    source: &Source,
    gender: Option<Gender>,
) -> Option<Source> {
    let own = agreement(doc, Class::Document, source.name.start);
    if source.kind != Kind::Document || gender.is_none() || own.is_none() || own == gender {
        return None;
    }
    let run = source.name;
    let body = (run.start + 1..run.end).find(|&k| {
        doc.is(k, flag::ANY_ORG | flag::PROPER_ORG)
            && agreement(doc, Class::Organisation, k) == gender
    })?;
    let phrase = Phrase {
        run: Run {
            start: body,
            end: run.end,
        },
        class: Class::Organisation,
        name: None,
        after: run.end,
    };
    Some(Source {
        agrees: gender,
        ..hidden(&named(doc, entities, &phrase, cue, None, &[]))
    })
}

/// A verb or participle in the plural is said of several: nobody alone is they.
fn one_or_many(doc: &Doc<'_>, cue: &Cue, kind: Kind, name: Run) -> bool {
    let plural = match cue.evidence {
        Evidence::Participle => doc.bare(cue.token).ends_with("ين"),
        Evidence::Verb => cue
            .form
            .is_some_and(|f| f.person == 3 && f.number == Number::Plural),
        _ => false,
    };
    let one = !plural
        && kind == Kind::People
        && cue.form.is_some_and(|f| {
            f.person == 3 && f.number == Number::Singular && f.gender == Some(Gender::Male)
        })
        && matches!(cue.evidence, Evidence::Verb | Evidence::Participle)
        && (doc.is(name.start, flag::PLURAL)
            // عدد من أفراد الحي
            || cue.evidence == Evidence::Verb
                && doc.is(name.start, flag::QUANT)
                && !doc.is(name.start, flag::ANY_ORG)
                && doc.bare(name.start + 1) == "من"
            || (name.start + 1..name.end).any(|k| doc.conjunction(k))
            || ["ون", "ين", "ان"]
                .iter()
                .any(|e| doc.stem(name.start).ends_with(e)));
    // a woman's verb or a body's is not said of الحضور, الطلاب
    let hers = kind == Kind::People
        && matches!(cue.evidence, Evidence::Verb | Evidence::Participle)
        && cue
            .form
            .is_some_and(|f| f.gender == Some(Gender::Female) && f.number == Number::Singular)
        && agreement(doc, Class::Other, name.start) == Some(Gender::Male)
        && !doc.is(name.start, flag::QUANT);
    if one || hers {
        return false;
    }
    let stem = doc.stem(name.start);
    let bodies = kind == Kind::Organisation
        && !stem.ends_with("ات")
        && agreement(doc, Class::Organisation, name.start).is_some();
    !(plural && (bodies || matches!(kind, Kind::Person | Kind::Document)))
        || kind == Kind::Person && (name.start + 1..name.end).any(|k| doc.conjunction(k))
}

/// The last speaker before a cue who agrees with it, and the last of the others. Inside another's
/// words that one speaks of someone, or the outer speaker goes on.
fn earlier<'f>(
    doc: &Doc<'_>,
    cues: &[Cue],
    holders: &[Option<usize>],
    n: usize,
    found: &'f [Option<Source>],
) -> (Option<&'f Source>, Option<&'f Source>) {
    let cue = &cues[n];
    let gender = shown_by(doc, cue);
    let mut other = None;
    for k in (0..n).rev().take(12) {
        let Some(source) = &found[k] else { continue };
        if inside(holders, n, k)
            && cue.evidence != Evidence::Participle
            && cue.evidence != Evidence::Noun
        {
            continue;
        }
        // سأله صحفي عن ...، | فأجاب: somebody else
        if cue.act == Act::Answer
            && cues[k].act == Act::Ask
            && doc.layout.sentence_of(cues[k].token) + 2 > doc.layout.sentence_of(cue.token)
        {
            continue;
        }
        // سأل متابع عن .... | ونصح: whoever is only there to ask does not go on in the next sentence
        let asker = cues[k].act == Act::Ask
            && matches!(source.kind, Kind::Person | Kind::People)
            && !doc.tokens.list[source.name.start].article
            && doc.is(
                source.name.start,
                flag::PERSON | flag::ROLE | flag::PEOPLE | flag::QUANT,
            )
            && !doc.is(source.name.start, flag::NAME | flag::POST);
        if asker && doc.layout.sentence_of(cues[k].token) != doc.layout.sentence_of(cue.token) {
            other = other.or(Some(source));
            continue;
        }
        // never a speaker from inside a content while one outside fits, but الذي تحدث عن كذا، وقال
        let goes_on = cues[k].relative
            && k + 1 == n
            && cue.evidence == Evidence::Verb
            && doc.conjunction(cue.token)
            && source.kind == Kind::Person
            && source.mention.is_none()
            && gender.is_some()
            && source.agrees == gender
            && doc.layout.sentence_of(cues[k].token) == doc.layout.sentence_of(cue.token);
        if holders[k].is_some_and(|h| !inside(holders, n, h)) && !goes_on {
            continue;
        }
        if cues[k].evidence == Evidence::Phrase
            && cues[k].tie == Tie::Phrase
            && !matches!(source.kind, Kind::Person | Kind::People)
            && (doc.layout.sentence_of(cues[k].token) != doc.layout.sentence_of(cue.token)
                || behind_report(doc, cues, found, k))
        {
            other = other.or(Some(source));
            continue;
        }
        if source.name.end <= source.name.start + 2 && doc.bare(source.name.start) == "الله" {
            continue;
        }
        // يفسره البعض: nobody who goes on in the next sentence
        let vague = doc.bare(source.name.start) == "البعض"
            && cue
                .form
                .is_some_and(|f| f.person == 3 && f.number == Number::Singular);
        if vague && doc.layout.sentence_of(cues[k].token) != doc.layout.sentence_of(cue.token) {
            other = other.or(Some(source));
            continue;
        }
        // مواقع تدعو: what a noun is described with ends with its sentence
        if source.resolution == Resolution::Pronoun
            && matches!(source.kind, Kind::Document | Kind::Organisation)
            && doc.layout.sentence_of(cues[k].token) != doc.layout.sentence_of(cue.token)
        {
            other = other.or(Some(source));
            continue;
        }
        if (gender.is_none() || source.agrees.is_none() || gender == source.agrees)
            && one_or_many(doc, cue, source.kind, source.name)
        {
            return (Some(source), other);
        }
        other = other.or(Some(source));
    }
    (None, other)
}

/// A source is cited behind a report of its sentence: `قال الخبير إن ... بحسب الوكالة، | ويضيف`.
fn behind_report(doc: &Doc<'_>, cues: &[Cue], found: &[Option<Source>], k: usize) -> bool {
    let sentence = doc.layout.sentence_of(cues[k].token);
    (0..k)
        .rev()
        .take_while(|&j| doc.layout.sentence_of(cues[j].token) == sentence)
        .any(|j| cues[j].evidence == Evidence::Verb && found[j].is_some())
}

/// Whoever's words a nested cue stands in speaks it too: in the first person of the words
/// themselves (`قال: "لقد قلت"`), and where it only names what they speak of (`نفى ما أسماه`).
fn of_holder(doc: &Doc<'_>, cue: &Cue, holder: &Cue) -> bool {
    let Some(form) = cue.form else { return false };
    let own = form.person == 1 && matches!(holder.tie, Tie::Quote | Tie::Colon);
    let agrees = form.gender.is_none()
        || holder
            .form
            .is_none_or(|f| f.gender.is_none() || f.gender == form.gender);
    let names = cue.evidence == Evidence::Verb
        && cue.token > 0
        && doc.tokens.list[cue.token].pronoun
        && matches!(doc.stem(cue.token - 1), "ما" | "مما" | "عما");
    // اعتذر عن تصريحاته بعد أن وصف
    let behind = matches!(holder.tie, Tie::Preposition | Tie::Object)
        && form.person == 3
        && form.number == Number::Singular
        && beside(doc, cue);
    own || agrees && (names || behind)
}

/// The noun phrase that the clause around a nested cue begins with, behind its أن: where a pronoun
/// stands there instead, the outer speaker is meant.
fn inner_topic(
    doc: &Doc<'_>,
    entities: &Entities,
    cue: &Cue,
    holder: &Cue,
    gender: Option<Gender>,
    found: &[Option<Source>],
) -> Option<Source> {
    let joins = doc.conjunction(cue.clause)
        || cue.clause > 0
            && (doc.kind(cue.clause - 1) != Tok::Word
                || doc.is(cue.clause - 1, flag::CLAUSE | flag::AUX));
    if holder.token > cue.token
        || cue.relative
        || !joins
        || cue.evidence == Evidence::Noun
        || cue.form.is_some_and(|f| f.person != 3)
    {
        return None;
    }
    let floor = holder.token.max(cue.clause.saturating_sub(30)) + 1;
    let that = (floor..cue.clause).rev().find(|&k| doc.is_that(k))?;
    if !lone_that(doc, that) || doc.layout.quote_at(that) != doc.layout.quote_at(cue.token) {
        return None;
    }
    let phrase = doc.one_phrase(that + 1, cue.clause)?;
    if phrase.class == Class::Other {
        return None;
    }
    let own = gender_of(doc, &phrase).or_else(|| {
        (phrase.class != Class::Person)
            .then(|| agreement(doc, phrase.class, phrase.run.start))
            .flatten()
    });
    if gender.is_some() && own.is_some() && gender != own {
        return None;
    }
    let last = recent(found).next();
    Some(hidden(&named(doc, entities, &phrase, cue, last, found)))
}

/// The subject of the nearest verb in front of a cue in its sentence, or of the sentence.
fn actor(
    doc: &Doc<'_>,
    entities: &Entities,
    cue: &Cue,
    gender: Option<Gender>,
    found: &[Option<Source>],
) -> Option<Source> {
    let start = doc
        .layout
        .sentence_at(cue.token)
        .start
        .max(cue.token.saturating_sub(60));
    let fits = |(phrase, own): &(Phrase, Option<Gender>)| {
        matches!(
            phrase.class,
            Class::Person | Class::People | Class::Organisation | Class::Place
        ) && (gender.is_none() || own.is_none() || *own == gender)
            && one_or_many(doc, cue, kind_of(phrase.class), phrase.run)
    };
    let (phrase, _) = acting_before(doc, cue, start, fits).or_else(|| {
        sentence_subject(doc, doc.layout.sentence_of(cue.token), cue.token).filter(fits)
    })?;
    let last = recent(found).next();
    Some(hidden(&named(doc, entities, &phrase, cue, last, found)))
}

/// The stem of a verb without the pronoun of its object: قاطعها, قاطعه.
fn without_object<'d>(doc: &'d Doc<'_>, k: usize) -> &'d str {
    let stem = doc.stem(k);
    ["هما", "ها", "هم", "ه"]
        .iter()
        .find_map(|p| stem.strip_suffix(p))
        .unwrap_or(stem)
}

/// Whoever breaks in right in front of a participle of saying: `طلب الدفاع كذا، فانفعل | القاضي قائلا`.
fn retort(
    doc: &Doc<'_>,
    entities: &Entities,
    cue: &Cue,
    gender: Option<Gender>,
    found: &[Option<Source>],
) -> Option<Source> {
    if !doc.stem(cue.token).starts_with("قايل") {
        return None;
    }
    let start = doc
        .layout
        .sentence_at(cue.token)
        .start
        .max(cue.token.saturating_sub(10));
    let verb_here = |k: usize| verb(doc, k) || doc.lexicon.perhaps_verb(without_object(doc, k));
    let breaks_in = |k: usize| {
        doc.conjunction(k) && doc.tokens.folded(k).starts_with('ف')
            || k > start && matches!(doc.bare(k - 1), "ثم" | "هنا" | "حينها" | "عندها" | "عندئذ")
    };
    let at = (start..cue.token)
        .rev()
        .find(|&k| doc.kind(k) == Tok::Word && breaks_in(k) && verb_here(k))?;
    let (phrase, own) = acting(doc, Some(at), at + 1, cue.token)?;
    let human = matches!(
        phrase.class,
        Class::Person | Class::People | Class::Organisation
    );
    if !human || gender.is_some() && own.is_some() && own != gender {
        return None;
    }
    let last = recent(found).next();
    Some(hidden(&named(doc, entities, &phrase, cue, last, found)))
}

/// The subject of the nearest verb in front of a cue, from a token on, that will do.
fn acting_before(
    doc: &Doc<'_>,
    cue: &Cue,
    start: usize,
    fits: impl Fn(&(Phrase, Option<Gender>)) -> bool,
) -> Option<(Phrase, Option<Gender>)> {
    (start..cue.token)
        .rev()
        .filter(|&k| {
            verb(doc, k)
                && (k == start
                    || doc.conjunction(k)
                    || doc.kind(k - 1) != Tok::Word
                    || doc.is(k - 1, flag::CLAUSE | flag::AUX))
                && doc.layout.quote_at(k) == doc.layout.quote_at(cue.token)
        })
        .filter_map(|k| acting(doc, Some(k), k + 1, cue.token))
        .find(|found| {
            let p = &found.0;
            let head = &doc.tokens.list[p.run.start];
            let oblique = p.class == Class::People && doc.stem(p.run.start).ends_with("ين");
            let free = head.joined == Joined::None && !head.conjunction && !head.pronoun;
            free && !oblique && fits(found)
        })
}

/// A subject that no cue carries: of the cue's own sentence, where no report comes before it, or of
/// a sentence since the last report, where it is a human (`فاز فلان. وقال`).
fn topic(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    cues: &[Cue],
    holders: &[Option<usize>],
    n: usize,
    found: &[Option<Source>],
) -> Option<Source> {
    let cue = &cues[n];
    let gender = shown_by(doc, cue);
    let speaker = recent(found).next();
    let own = doc.layout.sentence_of(cue.token);
    // a source that is only cited, or that a noun of the sentence is described with, is not its topic
    let aside = |k: usize| {
        let c = &cues[k];
        (c.evidence == Evidence::Phrase || c.relative) && doc.layout.sentence_of(c.token) == own
    };
    let last = (0..n)
        .rev()
        .find(|&k| holders[k].is_none() && !aside(k))
        .map(|k| doc.layout.sentence_of(cues[k].token));
    let many = cue
        .form
        .is_some_and(|f| f.person == 3 && f.number == Number::Plural);
    let mut sentence = own;
    let mut left = 3;
    while left > 0 {
        if last == Some(sentence) {
            return None;
        }
        // كما تتفق الدولتان، وقد بادر فلان إلى ذلك حيث قال: a name that agrees
        let acts = || {
            let start = doc.layout.sentence_at(cue.token).start;
            let fits = |found: &(Phrase, Option<Gender>)| {
                let proper = |n: Run| (n.start..n.end).all(|k| doc.name_score(k) >= 3);
                found.0.name.is_some_and(proper) && found.1 == gender
            };
            acting_before(doc, cue, start.max(cue.token.saturating_sub(40)), fits)
                .filter(|_| sentence == own && gender.is_some())
        };
        if let Some((phrase, shown)) = sentence_subject(doc, sentence, cue.token).or_else(acts) {
            let source = named(doc, entities, &phrase, cue, speaker, found);
            // رفض المدير الحديث. وقال
            let described = doc.tokens.list[phrase.run.start].article
                && doc.is(phrase.run.start, flag::TITLE | flag::PERSON | flag::DEMONYM);
            let proper =
                phrase.name.is_some() || source.resolution == Resolution::Title || described;
            let fits = if sentence == own {
                phrase.class != Class::Other && phrase.class != Class::Document
            } else {
                phrase.class == Class::Person && proper || many && phrase.class == Class::People
            };
            let agrees = shown.or(source.gender.filter(|_| phrase.name.is_some()));
            let counts = one_or_many(doc, cue, kind_of(phrase.class), phrase.run)
                && one_or_many(doc, cue, source.kind, source.name);
            if fits && counts && (gender.is_none() || agrees.is_none() || agrees == gender) {
                return Some(hidden(&source));
            }
        }
        // a line break is none
        left -= usize::from(
            doc.layout
                .sentences
                .get(sentence)
                .is_some_and(|s| s.end > s.start + 1),
        );
        if sentence == 0 {
            return None;
        }
        sentence -= 1;
    }
    None
}

/// The subject at the beginning of a sentence: behind its first verb, or in front of it.
fn sentence_subject(
    doc: &Doc<'_>,
    sentence: usize,
    before: usize,
) -> Option<(Phrase, Option<Gender>)> {
    let run = doc.layout.sentences.get(sentence)?;
    let limit = run.end.min(before);
    let mut at = run.start;
    // في مقابلة مع X، ...
    if doc.is(at, flag::CIRC | flag::TIME | flag::PREP) && doc.name_score(at) <= 0 {
        // من جانبه ألقى X كلمة
        let verb = (at + 1..limit.min(at + 5)).find(|&k| {
            doc.is(k, flag::FINITE)
                && !doc.tokens.list[k].article
                && !doc.is(k, flag::NOUN | flag::NAME)
        });
        at = match (at..limit.min(at + 14)).find(|&k| doc.kind(k) == Tok::Comma) {
            Some(comma) => comma + 1,
            None => verb.filter(|&k| opener(doc, k))?,
        };
    }
    while at < limit
        && (doc.is(at, flag::CLAUSE | flag::AUX | flag::NEG | flag::ADV)
            || matches!(doc.bare(at), "و" | "ف" | "اما"))
        && doc.name_score(at) <= 0
    {
        at += 1;
    }
    // أما (هيا) صاحبة المحل فقالت
    let fronted = at > run.start && doc.bare(at - 1) == "اما";
    if fronted && doc.kind(at) == Tok::Open {
        at += 1;
    }
    // لقد كان فلان معروفا
    let copula = at > run.start && matches!(doc.bare(at - 1), "كان" | "كانت");
    // زار حارس الفريق: a word that may be a verb, in front of whom it is said of
    let perhaps = |k: usize| {
        doc.kind(k) == Tok::Word
            && doc.joined(k) == Joined::None
            && doc.lexicon.perhaps_verb(doc.bare(k))
            && k + 1 < limit
            && !doc.is(k, flag::FUNCTION_WORD)
            && (doc.is(k + 1, flag::POST | flag::HONORIFIC) || doc.word_score(k + 1) >= 3)
    };
    let first = Some(at).filter(|&k| verb(doc, k) || perhaps(k));
    // an unknown word that opens a sentence is a verb as often as a name
    let clear = doc.tokens.list.get(at)?.article
        || doc.word_score(at) >= 3
        || doc.is(at, flag::TITLE | flag::PERSON);
    if first.is_some() {
        at += 1;
        while at < limit && doc.is(at, flag::ADV | flag::TIME) {
            at += 1;
        }
    }
    let found = acting(doc, first, at, limit)?;
    let phrase = &found.0;
    let follows = phrase.after;
    let verb_behind = (follows..limit.min(follows + 4))
        .any(|k| doc.is(k, flag::FINITE | flag::AUX))
        || follows >= limit;
    (first.is_some()
        || fronted
            && phrase.class == Class::Person
            && !doc.tokens.list.get(follows).is_some_and(|t| t.article)
        || copula && (clear || verb_behind) && phrase.name.is_some()
        || clear && verb_behind && phrase.class == Class::Person)
        .then_some(found)
}

/// The clause of a verb stands beside what somebody does in the sentence: `وصل ... وهو يقول`,
/// `انسحب ... بعد أن أعلن`, not in front of it.
fn beside(doc: &Doc<'_>, cue: &Cue) -> bool {
    let start = doc.layout.sentence_at(cue.token).start;
    let k = cue.token;
    if cue.evidence != Evidence::Verb || k < start + 3 || doc.conjunction(k) {
        return false;
    }
    let word = |b: usize| k.checked_sub(b).map_or("", |k| doc.bare(k));
    let that = word(1) == "ان" && matches!(word(2), "بعد" | "قبل" | "دون" | "منذ" | "غير");
    let first = if that { k - 2 } else { k - 1 };
    let leads =
        that || matches!(
            word(1),
            "بعدما" | "قبلما" | "عندما" | "حين" | "حينما" | "لما"
        ) || matches!(word(1), "هو" | "هي" | "هم") && doc.conjunction(k - 1);
    leads && first > start + 1 && !(doc.conjunction(first) && that)
}

/// A verb: a form that can be one, or any word behind قد.
fn verb(doc: &Doc<'_>, k: usize) -> bool {
    doc.tokens.list.get(k).is_some_and(|t| {
        t.kind == Tok::Word
            && !t.article
            && (t.is(flag::FINITE)
                || k > 0 && matches!(doc.bare(k - 1), "قد" | "لقد" | "فقد" | "سوف"))
    })
}

/// The noun phrase at a token that acts in the clause of a verb, and the gender that the two show:
/// of a human by name, the verb's (`أعلنت ميشيل`).
fn acting(
    doc: &Doc<'_>,
    verb: Option<usize>,
    at: usize,
    limit: usize,
) -> Option<(Phrase, Option<Gender>)> {
    // ظهر فيه أحدهم
    let around = flag::FUNCTION | flag::PREP | flag::CIRC | flag::TIME;
    let with = |k: usize| doc.is(k, around) && doc.tokens.list[k].pronoun;
    let at = if verb.is_some() && at < limit && with(at) {
        at + 1
    } else {
        at
    };
    let phrase = doc.one_phrase(at, limit)?;
    let gender = if phrase.class == Class::Person {
        verb.filter(|_| phrase.name.is_some())
            .and_then(|k| shown(doc, k))
            .or_else(|| gender_of(doc, &phrase))
    } else {
        // تمكنت | المباحث: a body whose noun shows no gender, its verb does
        let by_verb = || verb.filter(|_| phrase.class == Class::Organisation);
        gender_of(doc, &phrase)
            .or_else(|| agreement(doc, phrase.class, phrase.run.start))
            .or_else(|| by_verb().and_then(|k| shown(doc, k)))
    };
    Some((phrase, gender))
}

/// The gender that a verb in front of its subject shows: أعلنت, يعلن.
fn shown(doc: &Doc<'_>, verb: usize) -> Option<Gender> {
    let stem = doc.stem(verb);
    if doc.tokens.list[verb].pronoun {
        None
    } else if stem.ends_with('ت') {
        Some(Gender::Female)
    } else {
        stem.starts_with('ي').then_some(Gender::Male)
    }
}

fn hidden(source: &Source) -> Source {
    Source {
        mention: None,
        resolution: Resolution::Hidden,
        ..source.clone()
    }
}

/// Whom سموه or معاليه means: the last speaker, if the title is his, else its first bearer.
fn bearer(doc: &Doc<'_>, entities: &Entities, head: usize, last: Option<&Source>) -> Option<usize> {
    let base = pronounless(doc, head);
    // الأمير فلان is سموه without the words
    let office = match base.as_str() {
        "سمو" => "امير",
        "معالي" => "وزير",
        "فضيله" | "سماحه" => "شيخ",
        _ => "",
    };
    [base.as_str(), office]
        .into_iter()
        .filter(|title| !title.is_empty())
        .find_map(|title| {
            let words = [title];
            last.and_then(|s| {
                entities
                    .bearing(&words)
                    .find(|&c| entities.list[c].name == s.name)
            })
            .or_else(|| entities.bearing(&words).next())
        })
}

/// سماحته → سماحه, as titles are stored.
fn pronounless(doc: &Doc<'_>, i: usize) -> String {
    let stem = doc.stem(i);
    let base = stem
        .strip_suffix('ه')
        .or_else(|| stem.strip_suffix("ها"))
        .unwrap_or(stem);
    base.strip_suffix('ت')
        .map_or_else(|| base.to_owned(), |b| format!("{b}ه"))
}

/// The gender that a verb takes with this head.
pub fn agreement(doc: &Doc<'_>, class: Class, head: usize) -> Option<Gender> {
    // بعض المصادر, كل أسرة: the verb agrees with what is counted
    if doc.is(head, flag::QUANT)
        && !matches!(doc.stem(head), "احد" | "احدي" | "افراد")
        && doc.kind(head + 1) == Tok::Word
        && doc.joined(head + 1) == Joined::None
        && !doc.is(head + 1, flag::QUANT | flag::FUNCTION_WORD)
        && class != Class::Place
        // مجموعة النيل: a body that is named so
        && !(class == Class::Organisation && doc.is(head, flag::ANY_ORG))
    {
        return agreement(doc, class, head + 1);
    }
    match class {
        Class::People => None,
        Class::Place => Some(Gender::Female),
        // a company's name shows no gender
        _ if doc.is(head, flag::PROPER_ORG) && !doc.tokens.list[head].article => None,
        _ => {
            // مكتبه, وزارتها
            let stem = doc.stem(head);
            if doc.tokens.list[head].pronoun
                && let Some(own) = ["هم", "ها", "ه", "نا"]
                    .iter()
                    .find_map(|p| stem.strip_suffix(p))
            {
                return Some(if own.ends_with('ت') {
                    Gender::Female
                } else {
                    Gender::Male
                });
            }
            // فتوى, دعوى, not مبنى
            if doc.tokens.original(head).ends_with('ى')
                && stem.chars().count() == 4
                && !stem.starts_with('م')
            {
                return None;
            }
            // وسائل, معاهد; أنباء, أرقام: a broken plural
            let letters = stem.chars();
            let count = letters.clone().count();
            let alef = |n| letters.clone().nth(n) == Some('ا');
            if (alef(2) && (5..=6).contains(&count) || alef(0) && alef(3) && count == 5)
                && !stem.ends_with(['ه', 'ت'])
            {
                return None;
            }
            let next = doc.stem(head + 1);
            let described = doc.tokens.list[head].article
                && doc.tokens.list.get(head + 1).is_some_and(|t| t.article)
                && doc.joined(head + 1) == Joined::None
                && next.ends_with('ه')
                && !doc.is(head + 1, flag::ORG | flag::DOCUMENT);
            Some(
                if stem.ends_with('ه') || stem.ends_with("ات") || described {
                    Gender::Female
                } else {
                    Gender::Male
                },
            )
        }
    }
}

/// The relative clause of a cue.
struct Relative {
    /// Its pronoun, or the lone pronoun in front of that.
    at: usize,
    /// The antecedent is sought from here on.
    floor: usize,
    /// The antecedent is feminine; of words in which somebody speaks, their owner.
    feminine: bool,
    /// الذين.
    plural: bool,
    /// The clause tells what is said in the noun: `كلمة الوزير التي قال فيها`.
    within: bool,
}

/// The noun behind the verb of a relative clause: `ألمانيا، التي أعادت | تأكيد التزامها`.
fn light_relative(doc: &Doc<'_>, cue: &Cue) -> bool {
    let verb = cue.token.wrapping_sub(1);
    cue.evidence == Evidence::Noun
        && cue.token > 1
        && doc.is(verb, flag::FINITE | flag::VERB)
        && doc.is(verb - 1, flag::REL)
        && !matches!(
            doc.bare(verb),
            "تم" | "يتم" | "تمت" | "تتم" | "جري" | "يجري"
        )
}

/// A relative clause that is said by the noun in front of it.
fn of_antecedent(doc: &Doc<'_>, cue: &Cue) -> bool {
    cue.relative && !doc.tokens.list[cue.token].pronoun
        || light_relative(doc, cue)
        || had_said(doc, cue)
}

/// `التوقعات التي كانت | تشير إلى`.
fn had_said(doc: &Doc<'_>, cue: &Cue) -> bool {
    cue.evidence == Evidence::Verb
        && cue.token > 1
        && doc.is(cue.token - 1, flag::AUX)
        && matches!(doc.bare(cue.token - 2), "الذي" | "التي")
        && !doc.tokens.list[cue.token].pronoun
}

/// The relative clause of a cue that is said by the noun in front, or by its owner.
fn relative(doc: &Doc<'_>, cue: &Cue) -> Option<Relative> {
    let rel = (cue.token.saturating_sub(3)..=cue.token)
        .rev()
        .find(|&k| doc.is(k, flag::REL))?;
    let word = doc.bare(rel);
    let plural = word == "الذين";
    let within = (cue.token + 1..cue.token + 3)
        .any(|k| matches!(doc.bare(k), "فيه" | "فيها" | "خلاله" | "خلالها"));
    let gender = cue.form.and_then(|f| f.gender);
    let feminine = match gender {
        Some(gender) if within => gender == Gender::Female,
        _ => word == "التي",
    };
    // التحديات التي أكد, الخطوة التي يرون; الجهات التي رفضت الكشف عنها: the clause is about the noun
    let disagrees = cue.form.is_some_and(|f| {
        f.person == 3
            && (f.number == Number::Plural
                || f.number == Number::Singular
                    && f.gender.is_some_and(|g| (g == Gender::Female) != feminine))
    });
    let resumed = (cue.token + 1..cue.token + 4)
        .take_while(|&k| doc.kind(k) == Tok::Word)
        .any(|k| match doc.bare(k) {
            "عنها" | "بها" | "اليها" | "عليها" | "منها" => feminine,
            "عنه" | "به" | "اليه" | "عليه" | "منه" => !feminine,
            _ => false,
        });
    if !within && (resumed && !plural || disagrees && matches!(word, "التي" | "الذي")) {
        return None;
    }
    let start = doc.layout.sentence_at(cue.token).start;
    // الذي يدرس ... والذي قال: one noun
    let again = doc.conjunction(rel) || rel > start && doc.bare(rel - 1) == "و";
    let first = (start.max(rel.saturating_sub(30))..rel)
        .rev()
        .find(|&k| again && doc.is(k, flag::REL) && doc.bare(k) == word)
        .unwrap_or(rel);
    // هي التي قالت
    let lone = first > start && matches!(doc.bare(first - 1), "هو" | "هي" | "هم" | "هن");
    let at = if lone { first - 1 } else { first };
    Some(Relative {
        at,
        floor: start.max(at.saturating_sub(25)),
        feminine,
        plural,
        within,
    })
}

/// The source of a relative clause stands in front of it: `الدراسة التي أظهرت`.
fn antecedent(doc: &Doc<'_>, entities: &Entities<'_>, cue: &Cue) -> Option<Source> {
    let Relative {
        at: rel,
        floor,
        feminine,
        plural,
        within,
    } = relative(doc, cue)?;
    // الأستاذ فلان مدير البنك، الذي قال: behind a comma whoever is named, not the last of his titles
    let comma = rel > 0 && doc.kind(rel - 1) == Tok::Comma;
    let mut best: Option<Phrase> = None;
    let mut open = true;
    for start in (floor..rel).rev() {
        let inside = || start > floor && joined_name(doc, start - 1, rel).is_some();
        if doc.kind(start) != Tok::Word || !doc.may_begin(start) || inside() {
            continue;
        }
        let Some(p) = joined_name(doc, start, rel).or_else(|| doc.noun_phrase(start, rel, false))
        else {
            continue;
        };
        let reaches = p.run.end == rel
            || p.after == rel
            // تنظيم "جبهة النصرة" | التي
            || matches!(doc.kind(p.after), Tok::Comma | Tok::Mark) && p.after + 1 == rel;
        // الملف الذي قال إنه: the clause is about the noun, not by it
        let about = cue.tie == Tie::That
            && doc.is_that(cue.body)
            && matches!(p.class, Class::Document | Class::Place);
        // المواطنين في العاصمة، الذين
        let alone = plural
            && match p.class {
                Class::Place | Class::Document => true,
                Class::Organisation => agreement(doc, p.class, start).is_some(),
                _ => false,
            };
        if alone {
            continue;
        }
        let words = within && (p.class == Class::Document || doc.is(start, flag::MEDIUM));
        if !reaches || p.class == Class::Other || about || words {
            continue;
        }
        let own = gender_of(doc, &p).or_else(|| agreement(doc, p.class, start));
        let agrees = own.is_none() || (own == Some(Gender::Female)) == feminine;
        let person = p.class == Class::Person && p.name.is_some() && !doc.conjunction(start);
        let joined = doc.conjunction(start)
            && best.is_some()
            && !doc.is(start, flag::TITLE | flag::ANY_ORG | flag::QUANT);
        if agrees && !joined && (open || person) {
            let closed = person || !comma;
            best = Some(p);
            // a longer phrase around it may be the real head: prefer titles in front
            let heads = flag::TITLE | flag::ANY_ORG | flag::DOCUMENT | flag::QUANT;
            let name_before = start > floor && doc.name_score(start - 1) >= 3;
            let head_before = start > 0 && doc.is(start - 1, heads);
            open = name_before || head_before;
            if !open && closed {
                break;
            }
        }
    }
    if let Some(phrase) = &best
        && phrase.class == Class::Organisation
        && let Some(source) = wording(doc, cue, phrase.run.start)
    {
        return Some(source);
    }
    let Some(phrase) = best else {
        if within {
            return None;
        }
        return definite_in_front(doc, cue, rel, floor);
    };
    let mut source = named(doc, entities, &phrase, cue, None, &[]);
    source.mention = None;
    source.resolution = Resolution::Pronoun;
    Some(source)
}

/// `النظام الداخلي للمجلس | الذي ينص على أن`: the law or the agreement in front of the body that it is of.
fn wording(doc: &Doc<'_>, cue: &Cue, body: usize) -> Option<Source> {
    let law = |k: usize| {
        matches!(
            doc.stem(k),
            "نظام"
                | "قانون"
                | "فصل"
                | "ماده"
                | "بند"
                | "فقره"
                | "لايحه"
                | "دستور"
                | "اتفاق"
                | "اتفاقيه"
                | "عقد"
                | "ميثاق"
                | "مرسوم"
                | "قرار"
        )
    };
    let form = cue.form?;
    if doc.lexicon.lemma(form).base != "نصّ" {
        return None;
    }
    let start = doc.layout.sentence_at(body).start;
    let head = (start.max(body.saturating_sub(5))..=body)
        .rev()
        .take_while(|&k| doc.kind(k) == Tok::Word || doc.kind(k) == Tok::Number)
        .find(|&k| law(k))?;
    let name = doc.noun_phrase(head, cue.token, false).map_or(
        Run {
            start: head,
            end: head + 1,
        },
        |p| p.run,
    );
    Some(Source {
        name,
        kind: Kind::Document,
        gender: None,
        agrees: form.gender,
        mention: None,
        resolution: Resolution::Pronoun,
    })
}

/// `علمت "الأفق" أن`: an outlet that has heard something is no source itself.
fn learned(doc: &Doc<'_>, last: &Source) -> bool {
    last.kind == Kind::Organisation
        && last.mention.is_some_and(|m| {
            (m.start.saturating_sub(2)..m.start).any(|k| matches!(doc.bare(k), "علمت" | "علم"))
        })
}

/// A name with a joined preposition, up to a limit or to the comma in front of it: `لترامب، | الذي`.
fn joined_name(doc: &Doc<'_>, start: usize, limit: usize) -> Option<Phrase> {
    let comma = limit > start + 1 && doc.kind(limit - 1) == Tok::Comma;
    let end = if comma { limit - 1 } else { limit };
    let run = Run { start, end };
    let known = matches!(doc.joined(start), Joined::Lam | Joined::Ba)
        && doc.is(start, flag::NAME)
        && !doc.is(start, flag::COMMON | flag::TITLE | flag::PLACE)
        && (start + 1..end).all(|k| doc.name_score(k) > 0);
    known.then_some(Phrase {
        run,
        class: Class::Person,
        name: Some(run),
        after: end,
    })
}

/// The definite noun right in front of الذي that is no source by itself, unless the clause is about
/// it: `التوقعات التي تشير`, not `الملف الذي قال إنه`.
fn definite_in_front(doc: &Doc<'_>, cue: &Cue, rel: usize, floor: usize) -> Option<Source> {
    let end = if rel > floor && doc.kind(rel - 1) == Tok::Comma {
        rel - 1
    } else {
        rel
    };
    let article = |k: usize| doc.kind(k) == Tok::Word && doc.tokens.list[k].article;
    let head = (floor..end).rev().take_while(|&k| article(k)).last()?;
    let form = cue.form?;
    let own = agreement(doc, Class::Other, head);
    let human = doc.is(head, flag::DEMONYM | flag::PERSON | flag::ROLE);
    let about = cue.tie == Tie::That && !human && !lone_that(doc, cue.body);
    if about
        || doc.conjunction(rel)
        || form.person != 3
        || form.number == Number::Plural
        || doc.is(head, flag::TIME | flag::ADV)
        || form.gender.is_none()
        || own.is_some() && own != form.gender
        || (form.gender == Some(Gender::Female)) != (doc.bare(rel) == "التي")
    {
        return None;
    }
    Some(Source {
        name: Run { start: head, end },
        kind: if human { Kind::Person } else { Kind::Document },
        gender: form.gender.filter(|_| human),
        agrees: form.gender,
        mention: None,
        resolution: Resolution::Pronoun,
    })
}

/// The noun that a clause without الذي describes, right in front of its verb: `أصوات تطالب`,
/// `إلى مصدر مطلع أكد`.
fn described(doc: &Doc<'_>, cue: &Cue) -> Option<Source> {
    let verb = cue.token;
    let form = cue.form?;
    let word = |k: usize| doc.kind(k) == Tok::Word && !doc.is(k, flag::FUNCTION_WORD);
    if cue.evidence != Evidence::Verb
        || cue.clause != verb
        || form.person != 3
        || doc.conjunction(verb)
        || verb == 0
        || !word(verb - 1)
        || said_in(doc, verb)
    {
        return None;
    }
    let floor = doc
        .layout
        .sentence_at(verb)
        .start
        .max(verb.saturating_sub(6));
    let bar = flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::CIRC | flag::MEDIUM;
    let indefinite = |k: usize| {
        let t = &doc.tokens.list[k];
        word(k)
            && !t.definite()
            && !t.is(bar | flag::PLACE)
            && (!t.is(flag::NAME) || t.is(flag::DOCUMENT | flag::PEOPLE))
            && (!t.is(flag::FINITE) || t.is(flag::PERSON | flag::ORG | flag::DOCUMENT))
    };
    let adjective = |k: usize| {
        let stem = doc.stem(k);
        let ends = |k: usize, ends: [&str; 2]| ends.iter().any(|e| doc.stem(k).ends_with(e));
        k > floor
            && word(k - 1)
            && (doc.is(k, flag::PARTICIPLE | flag::DEMONYM)
                || ends(k, ["ي", "يه"]) && stem.chars().count() > 3
                || stem.ends_with('ه') && agreement(doc, Class::Other, k - 1) != Some(Gender::Male))
    };
    // the last noun that is no adjective, and all behind it indefinite; مصدر موثوق, طالب لجوء
    let with_clause = with_clause(doc, verb, form.gender);
    let mut head = match with_clause {
        Some(head) => head,
        None => (floor..verb)
            .rev()
            .take_while(|&k| indefinite(k))
            .find(|&k| !adjective(k))?,
    };
    if doc.class_of(head) == Class::Other
        && head > floor
        && indefinite(head - 1)
        && doc.class_of(head - 1) != Class::Other
    {
        head -= 1;
    }
    let class = doc.class_of(head);
    let known = doc.is(head, flag::COMMON) || class != Class::Other;
    let bound = (head..verb).any(|k| matches!(doc.stem(k), "عدم" | "ممن"));
    // ما زال مفقودا يعتقد
    let state =
        doc.stem(head).ends_with('ا') && doc.stem(head).starts_with('م') && class == Class::Other;
    if !known || bound || state || with_clause.is_none() && doc.tokens.tanwin(verb - 1) {
        return None;
    }
    let run = Run {
        start: head,
        end: with_clause.map_or(verb, |k| k + 1),
    };
    let phrase = Phrase {
        run,
        class,
        name: None,
        after: verb,
    };
    // في وقت لاحق قال: the clause begins with it
    let opens = |k: usize| {
        k == 0
            || doc.layout.sentence_at(k).start == k
            || !matches!(doc.kind(k - 1), Tok::Word | Tok::Number)
            || doc.is(k - 1, flag::CLAUSE)
    };
    let led = head > 0
        && (doc.joined(head) != Joined::None && opens(head)
            || doc.is(head - 1, flag::PREP | flag::CIRC) && opens(head - 1)
            // في سياق متصل وصف
            || head > 1
                && doc.is(head - 2, flag::PREP | flag::CIRC)
                && opens(head - 2)
                && indefinite(head - 1)
            || doc.conjunction(head));
    let own = gender_of(doc, &phrase).or_else(|| agreement(doc, class, head));
    let agrees = form.gender.is_none() || own.is_none() || own == form.gender;
    // علامات تشير: no human
    let kind = if class == Class::Other && form.gender == Some(Gender::Female) {
        Kind::Document
    } else {
        kind_of(class)
    };
    (!led && agrees && one_or_many(doc, cue, kind, run)).then_some(Source {
        name: run,
        kind,
        gender: form.gender.filter(|_| kind == Kind::Person),
        agrees: form.gender,
        mention: None,
        resolution: Resolution::Pronoun,
    })
}

/// A document with a clause of its own in front of the verb that it reports by: `بيانات صدرت أمس | تظهر أن`,
/// `دراسة نشرتها المجلة | تفيد بأن`.
fn with_clause(doc: &Doc<'_>, verb: usize, gender: Option<Gender>) -> Option<usize> {
    let floor = doc
        .layout
        .sentence_at(verb)
        .start
        .max(verb.saturating_sub(9));
    let finite = |k: usize| doc.is(k, flag::FINITE) && !doc.tokens.list[k].article;
    (floor..verb.saturating_sub(1))
        .rev()
        .take_while(|&k| doc.kind(k) == Tok::Word && !doc.conjunction(k + 1))
        .find(|&k| doc.is(k, flag::DOCUMENT) && !doc.tokens.list[k].definite() && finite(k + 1))
        .filter(|&k| {
            let own = agreement(doc, Class::Document, k);
            own.is_none() || own == gender
        })
}

/// The words are said in what stands in front: `كلمة قال فيها`.
fn said_in(doc: &Doc<'_>, verb: usize) -> bool {
    (verb + 1..verb + 4).any(|k| {
        matches!(
            doc.bare(k),
            "فيه" | "فيها" | "خلاله" | "خلالها" | "بها" | "به" | "عبره" | "عبرها"
        )
    })
}

/// The words are said in what stands in front of the verb: `كلمة قال فيها`.
fn spoken_in(doc: &Doc<'_>, cue: &Cue) -> bool {
    matches!(doc.bare(cue.token + 1), "فيه" | "فيها" | "خلاله" | "خلالها")
}

/// The human right in front of a verb, tied to the noun of the words: `كلمة لنائب الرئيس | رحب فيها`,
/// `رسالة من المدير | قال فيها`.
fn whose(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    cue: &Cue,
    gender: Option<Gender>,
    found: &[Option<Source>],
) -> Option<Source> {
    let verb = cue.token;
    let floor = doc
        .layout
        .sentence_at(verb)
        .start
        .max(verb.saturating_sub(12));
    let tied = |k: usize| {
        doc.joined(k) == Joined::Lam || k > floor && matches!(doc.bare(k - 1), "من" | "ل")
    };
    let phrase = (floor..verb)
        .filter(|&k| doc.kind(k) == Tok::Word && tied(k))
        .find_map(|k| {
            joined_name(doc, k, verb)
                .or_else(|| doc.noun_phrase(k, verb, false))
                .filter(|p| {
                    let own = gender_of(doc, p);
                    p.class == Class::Person
                        && (p.run.end == verb || p.after == verb)
                        && (gender.is_none() || own.is_none() || own == gender)
                })
        })?;
    let last = recent(found).next();
    Some(hidden(&named(doc, entities, &phrase, cue, last, found)))
}

/// Names a mention.
#[expect(
    clippy::too_many_lines,
    reason = "the kinds of mention are told apart in order"
)]
pub fn named(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    phrase: &Phrase,
    cue: &Cue,
    last: Option<&Source>,
    found: &[Option<Source>],
) -> Source {
    // ورفضت كرمان: a town, but the last name of whoever has been named
    if phrase.class == Class::Place
        && phrase.run.end == phrase.run.start + 1
        && doc.is(phrase.run.start, flag::FAMILY)
        && !doc.is(phrase.run.start, flag::COUNTRY)
        && let Some(index) = entities.find_name(&[doc.bare(phrase.run.start)], Some(cue.token))
        && entities.list[index].words.len() > 1
    {
        let person = Phrase {
            class: Class::Person,
            name: Some(phrase.run),
            ..phrase.clone()
        };
        return named(doc, entities, &person, cue, last, found);
    }
    // أفاد المصدر ذاته: the word belongs to the mention, not to the name
    let mention = Some(Run {
        start: phrase.run.start,
        end: phrase.run.end + usize::from(doc.emphatic(phrase.run.end)),
    });
    let verb_gender = cue.form.and_then(|f| f.gender);
    let before = phrase.run.end;
    let own = gender_of(doc, phrase);
    let finish = |name: Run, class: Class, gender: Option<Gender>, resolution: Resolution| {
        let person = class == Class::Person;
        // a subject that ends before what its verb asks for: الوزير | بمجلس الأمن
        let name =
            if name.start == phrase.run.start && name.end > phrase.run.end && phrase.name.is_none()
            {
                phrase.run
            } else {
                name
            };
        Source {
            name,
            kind: kind_of(class),
            gender: if person { gender.or(verb_gender) } else { None },
            agrees: verb_gender
                .filter(|_| cue.evidence == Evidence::Verb)
                .or(gender)
                .or_else(|| agreement(doc, class, phrase.run.start)),
            mention,
            resolution,
        }
    };
    // نفس المصدر: whoever was cited last, where nobody was cited as a مصدر
    let source = |k: usize| doc.stem(k) == "مصدر";
    if phrase.name.is_none()
        && phrase.run.end - phrase.run.start <= 2
        && (phrase.run.start..phrase.run.end).any(|k| source(k) && doc.tokens.list[k].article)
        && !recent(found).any(|s| source(s.name.start))
        && let Some(last) = last
    {
        if learned(doc, last) && !(0..phrase.run.start).any(source) {
            return finish(phrase.run, Class::Person, None, Resolution::Named);
        }
        return Source {
            mention,
            resolution: Resolution::Title,
            ..last.clone()
        };
    }
    // قال الله تعالى: no family name
    let start = phrase.run.start;
    if doc.bare(start) == "الله" {
        let end = start + 1;
        return finish(
            Run { start, end },
            Class::Person,
            Some(Gender::Male),
            Resolution::Named,
        );
    }
    if let (Class::Person | Class::Other, Some(run)) = (phrase.class, phrase.name) {
        let words = key_words(doc, run);
        // كاسبرسكي, "سي.إن.إن": the company of that name
        let bare = (phrase.run.start..phrase.run.end)
            .all(|k| doc.kind(k) == Tok::Mark || (run.start..run.end).contains(&k));
        if bare && let Some(index) = entities.find_company(&words) {
            let e = &entities.list[index];
            return finish(e.name, e.class, None, Resolution::Surname);
        }
        if let Some(index) = entities
            .find_name(&words, Some(before))
            .filter(|&c| entities.list[c].words.len() >= words.len())
        {
            let e = &entities.list[index];
            let fuller = e.words.len() > words.len();
            return finish(
                e.name,
                Class::Person,
                e.gender.or(own),
                if fuller {
                    Resolution::Surname
                } else {
                    Resolution::Named
                },
            );
        }
        if phrase.class == Class::Person {
            // a verb of the feminine and no first name: a body
            let alone = run == phrase.run && run.end == run.start + 1;
            let body = alone
                && verb_gender == Some(Gender::Female)
                && cue.evidence == Evidence::Verb
                && doc.flags(run.start) & (flag::NAME | flag::TITLE | flag::PERSON) == 0;
            let class = if body {
                Class::Organisation
            } else {
                Class::Person
            };
            return finish(run, class, own, Resolution::Named);
        }
    }
    // a common word or title that is the last name of somebody in this article: المعلم
    let lone_name = phrase.class == Class::Organisation && !doc.is(phrase.run.start, flag::ANY_ORG);
    if (matches!(phrase.class, Class::Other | Class::Person) || lone_name)
        && phrase.name.is_none()
        && (phrase.run.end == phrase.run.start + 1
            || phrase.run.end == phrase.run.start + 2 && doc.is(phrase.run.start, flag::TITLE))
    {
        // المعلم, المهندس المخرج
        let last = Run {
            start: phrase.run.end - 1,
            end: phrase.run.end,
        };
        let words = key_words(doc, last);
        if entities.bearing(&words).next().is_none()
            && let Some(index) = entities.find_name(&words, None).filter(|&c| {
                entities.list[c].words.len() > 1 && entities.list[c].words.last() == words.last()
            })
        {
            let e = &entities.list[index];
            return finish(e.name, Class::Person, e.gender.or(own), Resolution::Surname);
        }
    }
    if phrase.class == Class::Person {
        match bearer_of(doc, entities, phrase, last, found) {
            Some(Bearer::Speaker(s)) => {
                return Source {
                    mention,
                    resolution: Resolution::Title,
                    ..s.clone()
                };
            }
            Some(Bearer::Named(index)) => {
                let e = &entities.list[index];
                return finish(e.name, Class::Person, e.gender.or(own), Resolution::Title);
            }
            None => {}
        }
        let e = first_title(doc, entities, phrase, found)
            .or_else(|| loosely_titled(doc, entities, phrase))
            .map(|index| &entities.list[index])
            .filter(|e| own.is_none() || e.gender.is_none() || own == e.gender);
        if let Some(e) = e {
            return finish(e.name, Class::Person, e.gender.or(own), Resolution::Title);
        }
    }
    // a short definite description of somebody who has just been named
    // ذات المتحدث, نفس الخبير: the word says who has been named
    let very = matches!(doc.bare(phrase.run.start), "ذات" | "نفس")
        && doc.tokens.list[phrase.run.start + 1].article;
    let at = phrase.run.start + usize::from(very);
    let head = &doc.tokens.list[at];
    let short = phrase.run.end - at <= 2 || matches!(doc.stem(at + 1), "بالغ" | "بالغه");
    // المتحدث, المتحدث ذاته: whoever speaks, whatever his post
    let speaking =
        matches!(doc.stem(at), "متحدث" | "متحدثه") && head.article && phrase.run.end == at + 1;
    // المسؤول, المسؤولة الحكومية: whoever holds an office
    let official = matches!(doc.stem(at), "مسوول" | "مسووله")
        && !(at + 1..phrase.run.end).any(|k| doc.is(k, flag::DEMONYM));
    // سماحته, معاليه; الدكتور, المسؤول, الشاب
    let points_back = head.pronoun && head.is(flag::HONORIFIC)
        || head.article
            && (head.is(flag::ROLE | flag::PERSON) && short
                || head.is(flag::HONORIFIC) && phrase.run.end == at + 1
                || speaking
                || very && head.is(flag::POST) && short);
    // أكد المعلم: the معلم مادة الوطنية who was mentioned
    let mentioned = || {
        let (run, _) = name_of(doc, phrase)?;
        let words = key_words(doc, run);
        entities
            .find_description(phrase.class, &words, before)
            .filter(|&c| {
                let e = &entities.list[c];
                e.words.len() > words.len() && !doc.tokens.list[e.name.start].article
            })
    };
    if matches!(phrase.class, Class::Person | Class::Other)
        && phrase.name.is_none_or(|n| n.start == phrase.run.start)
        && points_back
        && !(head.is(flag::ROLE) && mentioned().is_some())
    {
        if head.pronoun
            && let Some(index) = bearer(doc, entities, phrase.run.start, last)
        {
            let e = &entities.list[index];
            return finish(e.name, Class::Person, e.gender.or(own), Resolution::Title);
        }
        // الرئيس is not the judge who spoke last
        let another = |s: &Source| {
            s.name.start.checked_sub(1).is_some_and(|k| {
                !speaking
                    && !official
                    && head.is(flag::POST)
                    && doc.is(k, flag::POST)
                    && doc.stem(k) != doc.stem(at)
            })
        };
        // المتهم is not the officer who spoke last
        let in_office = |s: &Source| {
            head.is(flag::PARTY)
                && entities
                    .find_name(&key_words(doc, s.name), None)
                    .is_some_and(|c| entities.list[c].titles.iter().any(|t| office(doc, t)))
                // المتهم is not المدعي العام
                || head.is(flag::PARTY)
                    && doc.is(s.name.start, flag::POST | flag::PARTY)
                    && doc.stem(s.name.start) != doc.stem(phrase.run.start)
        };
        let may_be = |s: &&Source| {
            s.kind == Kind::Person
                && (own.is_none() || s.gender.is_none() || own == s.gender)
                && !another(s)
                && !in_office(s)
        };
        let latest = last.and_then(|last| std::iter::once(last).chain(recent(found)).find(may_be));
        if let Some(last) = latest {
            return Source {
                mention,
                resolution: Resolution::Title,
                ..last.clone()
            };
        }
    }
    if let Some(last) = last.filter(|s| described_again(doc, entities, phrase, cue, s)) {
        return Source {
            mention,
            resolution: Resolution::Title,
            ..last.clone()
        };
    }
    let Some((run, _)) = name_of(doc, phrase) else {
        return finish(phrase.run, phrase.class, own, Resolution::Named);
    };
    let words = key_words(doc, run);
    // but الوزارة is not the مطبوعات الوزارة
    if phrase.class == Class::Organisation
        && words.len() == 1
        && !(run.start..run.end).any(|k| doc.is(k, flag::ORG) && doc.tokens.list[k].article)
        && let Some(index) = entities.find_company(&words)
    {
        let e = &entities.list[index];
        return finish(e.name, e.class, None, Resolution::Surname);
    }
    // حماس: حركة حماس
    if phrase.class == Class::Organisation
        && doc.is(run.start, flag::PROPER_ORG)
        && !doc.is(run.start, flag::ANY_ORG)
        && let Some(index) = entities.find_body(&words)
    {
        let e = &entities.list[index];
        return finish(e.name, e.class, None, Resolution::Surname);
    }
    if phrase.class == Class::Organisation
        && let Some(index) = entities.find_ministry(&words)
    {
        let e = &entities.list[index];
        return finish(e.name, e.class, None, Resolution::Title);
    }
    // البحرين: the fuller name of the state, مملكة البحرين
    if phrase.class == Class::Place
        && let Some(index) = entities.find_state(&words)
    {
        let e = &entities.list[index];
        return finish(e.name, Class::Place, None, Resolution::Surname);
    }
    if let Some(s) = outlet_meant(doc, phrase, found) {
        return Source {
            mention,
            resolution: Resolution::Title,
            ..s
        };
    }
    // a body or document that has spoken before one that is only mentioned
    let spoken = recent(found).find(|s| {
        let fuller = key_words(doc, s.name);
        s.kind == kind_of(phrase.class)
            && fuller.len() > words.len()
            && fuller.first() == words.first()
            && covers(&fuller, &words)
    });
    if let Some(s) = spoken.filter(|_| doc.tokens.list[phrase.run.start].definite()) {
        return Source {
            mention,
            resolution: Resolution::Title,
            ..s.clone()
        };
    }
    // البعض is nobody's short name
    let vague = run.end == run.start + 1 && doc.is(run.start, flag::QUANT);
    // شركة «مجموعة المعجل»: the group, whose word may be missing in its fuller name
    if phrase.class == Class::Organisation
        && words.len() > 2
        && doc.is(run.start, flag::ORG_COMPANY | flag::ORG_MEDIUM)
        && !doc.tokens.list[run.start].article
        && let Some(index) = entities
            .find_description(phrase.class, &words[1..], before)
            .filter(|&c| entities.list[c].words.len() >= words.len())
    {
        let e = &entities.list[index];
        return finish(e.name, e.class, own, Resolution::Title);
    }
    // سكان: not those of another mention, which are a few of them
    let some = phrase.class == Class::People
        && run.end == run.start + 1
        && !doc.tokens.list[run.start].definite();
    if !vague
        && let Some(index) = entities
            .find_description(phrase.class, &words, before)
            .filter(|&c| !some || entities.list[c].words.len() == words.len())
    {
        let e = &entities.list[index];
        let resolution = if e.words.len() > words.len() {
            Resolution::Title
        } else {
            Resolution::Named
        };
        return finish(
            e.name,
            if phrase.class == Class::Other {
                Class::Person
            } else {
                e.class
            },
            own,
            resolution,
        );
    }
    finish(run, phrase.class, own, Resolution::Named)
}

/// `الصحيفة`, `الصحيفة الأميركية`: the outlet that spoke last, under its name alone or with the same word
/// in front of it.
fn outlet_meant(doc: &Doc<'_>, phrase: &Phrase, found: &[Option<Source>]) -> Option<Source> {
    let Run { start, end } = phrase.run;
    let nation = end == start + 2 && doc.is(start + 1, flag::DEMONYM);
    if phrase.class != Class::Organisation
        || !doc.is(start, flag::ORG_MEDIUM)
        || !doc.tokens.list[start].article
        || end != start + 1 && !nation
    {
        return None;
    }
    let paper = |stem: &str| matches!(stem, "صحيفه" | "جريده");
    let head = doc.stem(start);
    recent(found)
        .find(|s| {
            let first = s.name.start + usize::from(doc.kind(s.name.start) == Tok::Mark);
            if s.kind != Kind::Organisation
                || doc.tokens.list[first].article && doc.is(first, flag::ORG_MEDIUM)
            {
                return false;
            }
            if doc.is(first, flag::ORG_MEDIUM) {
                let stem = doc.stem(first);
                return s.name.end > first + 1 && (stem == head || paper(stem) && paper(head));
            }
            // nothing but the name of an outlet; a station is no paper
            let end = doc.multiword(first).map_or_else(
                || doc.is(first, flag::PROPER_MEDIUM).then_some(first + 1),
                |(end, f)| (f & flag::PROPER_MEDIUM != 0).then_some(end),
            );
            !matches!(head, "اذاعه" | "تلفزيون" | "راديو")
                && end.is_some_and(|end| end >= s.name.end)
        })
        .cloned()
}

/// Who bears a title.
#[derive(Clone, Copy)]
enum Bearer<'f> {
    /// Somebody who has spoken.
    Speaker(&'f Source),
    /// Somebody of the article.
    Named(usize),
}

/// Whoever bears a title, in these words or in others of their meaning: before whoever is only
/// mentioned whoever has spoken, and before whoever is named only later the last speaker, if he is
/// called by name alone.
fn bearer_of<'f>(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    phrase: &Phrase,
    last: Option<&'f Source>,
    found: &'f [Option<Source>],
) -> Option<Bearer<'f>> {
    let words: Vec<&str> = title_words(doc, phrase).collect();
    let titled = |words: &[&str]| titled(doc, entities, phrase, words, found);
    let later = |b: Bearer<'_>| match b {
        Bearer::Speaker(_) => false,
        Bearer::Named(c) => entities.list[c].mentions.first() > phrase.run.start,
    };
    let given = titled(&words);
    if let Some(bearer) = given.filter(|&b| !later(b)) {
        return Some(bearer);
    }
    let in_other_words = doc
        .lexicon
        .alike(&words)
        .find_map(|words| titled(&words).filter(|&b| !later(b)));
    if in_other_words.is_some() {
        return in_other_words;
    }
    let own = gender_of(doc, phrase);
    let untitled = |s: &&Source| {
        let same = |&c: &usize| entities.list[c].name == s.name;
        s.kind == Kind::Person
            && (own.is_none() || s.gender.is_none() || own == s.gender)
            && entities
                .find_name(&key_words(doc, s.name), None)
                .filter(same)
                .is_some_and(|c| entities.list[c].titles.is_empty())
    };
    let alone = phrase.run.end == phrase.run.start + 1;
    let back = last.filter(|s| given.is_some() && alone && untitled(s));
    back.map(Bearer::Speaker).or(given)
}

/// Whoever bears all these words of a title.
fn titled<'f>(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    phrase: &Phrase,
    words: &[&str],
    found: &'f [Option<Source>],
) -> Option<Bearer<'f>> {
    let definite = |k: usize| doc.tokens.list[k].definite();
    let start = phrase.run.start;
    let speaks = recent(found).find(|s| {
        s.kind == Kind::Person
            && entities
                .bearing(words)
                .any(|c| entities.list[c].name == s.name)
    });
    if let Some(s) = speaks.filter(|_| definite(start)) {
        return Some(Bearer::Speaker(s));
    }
    let complete =
        words.len() > 1 && (start..phrase.run.end).any(|k| definite(k) || doc.is(k, flag::PLACE));
    (definite(start) || complete)
        .then(|| entities.find_title(words, phrase.run.end))?
        .map(Bearer::Named)
}

/// The last speaker under another description (`بطل العالم`, `مدرب الفريق السابق`): a definite one that
/// nobody bears, of somebody who is called by name alone or by its first word.
fn described_again(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    phrase: &Phrase,
    cue: &Cue,
    last: &Source,
) -> bool {
    let own = gender_of(doc, phrase);
    let head = phrase.run.start;
    let run = head..phrase.run.end;
    let definite = run.clone().any(|k| {
        let unknown = doc.kind(k) == Tok::Word && doc.flags(k) == 0;
        doc.tokens.list[k].definite() || doc.is(k, flag::PLACE) || unknown && k > head
    });
    let another = run.clone().any(|k| doc.bare(k) == "باسم")
        || run.clone().skip(1).any(|k| doc.is(k, flag::PLURAL))
        || doc.is(head, flag::KIN | flag::QUANT)
        || doc.stem(head) == "مصدر"
        || doc.tokens.list[head].pronoun;
    if phrase.class != Class::Person
        || phrase.name.is_some()
        || phrase.run.end == head + 1
        || !doc.is(head, flag::POST | flag::ROLE)
        || !definite
        || another
        || last.kind != Kind::Person
        || own.is_some() && last.gender.is_some() && own != last.gender
    {
        return false;
    }
    let name = key_words(doc, last.name);
    let Some(index) = entities.find_name(&name, None) else {
        return false;
    };
    let e = &entities.list[index];
    // رئيس الدولة is not the رئيس النادي who spoke
    let complement = run.clone().skip(1).find(|&k| doc.kind(k) == Tok::Word);
    let same_office = || {
        entities.bearing(&[doc.stem(head)]).any(|c| c == index)
            && (doc.tokens.list[head].article
                || complement.is_some_and(|k| e.bears(&[doc.stem(k)])))
    };
    // قال مدير أعماله إن فلانا: nobody calls himself by name
    let himself = run.clone().chain(cue.body..cue.body + 3);
    e.name == last.name
        && (!e.titles.iter().any(|t| office(doc, t)) || same_office())
        && !himself
            .filter(|&k| doc.kind(k) == Tok::Word)
            .any(|k| name.contains(&doc.stem(k)))
}

/// A title of somebody in office.
fn office(doc: &Doc<'_>, title: &str) -> bool {
    doc.lexicon
        .get(title)
        .is_some_and(|id| doc.lexicon.flags(id) & (flag::POST | flag::HONORIFIC) == flag::POST)
}

/// The one person who bears the first of several titles: `رئيس البلدية | رئيس اللجنة`.
fn first_title(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    phrase: &Phrase,
    found: &[Option<Source>],
) -> Option<usize> {
    let start = phrase.run.start;
    let cut = (start + 1..phrase.run.end)
        .find(|&k| doc.is(k, flag::POST | flag::ROLE) && doc.tokens.list[k - 1].definite())?;
    let words: Vec<&str> = (start..cut).map(|k| doc.stem(k)).collect();
    let bearers: Vec<usize> = entities.bearing(&words).collect();
    let speaks = |s: &Source| {
        let same = |&&c: &&usize| entities.list[c].name == s.name;
        bearers.iter().find(same).copied()
    };
    match *bearers {
        [one] => Some(one),
        _ => recent(found).find_map(speaks),
    }
}

/// The only person of a post of two words, where no land or body of the description is another
/// (`الأمين العام المنتخب`).
fn loosely_titled(doc: &Doc<'_>, entities: &Entities<'_>, phrase: &Phrase) -> Option<usize> {
    let words: Vec<&str> = title_words(doc, phrase).collect();
    if words.len() < 3 || !doc.is(phrase.run.start, flag::POST) {
        return None;
    }
    let mut bearers = entities.bearing(&words[..2]);
    let index = bearers.next()?;
    let e = &entities.list[index];
    if bearers.any(|c| entities.list[c].name != e.name) {
        return None;
    }
    let other = (phrase.run.start..phrase.run.end)
        .filter(|&k| doc.is(k, flag::DEMONYM | flag::PLACE | flag::ANY_ORG | flag::NAME))
        .any(|k| !e.bears(&[doc.stem(k)]));
    (!other).then_some(index)
}

/// The speakers before a cue, the last first, of so many cues.
fn recent(found: &[Option<Source>]) -> impl Iterator<Item = &Source> {
    found.iter().rev().take(REACH).flatten().take(12)
}

/// Whoever spoke so many cues ago has long been forgotten, where nobody has spoken since.
const REACH: usize = 100;

const fn kind_of(class: Class) -> Kind {
    match class {
        Class::Person | Class::Other => Kind::Person,
        Class::People => Kind::People,
        Class::Organisation => Kind::Organisation,
        Class::Place => Kind::Place,
        Class::Document => Kind::Document,
    }
}

/// Writes a name out: the run without a joined preposition and without the marks around it.
pub fn write_name<'a>(doc: &Doc<'a>, run: Run) -> Cow<'a, str> {
    // قال تعالى, قال صلى الله عليه وسلم, where nothing else names them
    if run.end == run.start + 1 && doc.blessing(run.start).is_some() {
        match doc.bare(run.start) {
            "تعالي" | "سبحانه" | "عز" | "جل" => return Cow::Borrowed("الله"),
            "صلي" => return Cow::Borrowed("النبي"),
            _ => {}
        }
    }
    // هذه المجموعة is named المجموعة
    let run = if run.end > run.start + 1 && doc.is(run.start, flag::DEM) {
        Run {
            start: run.start + 1,
            end: run.end,
        }
    } else if run.end > run.start + 2
        && matches!(doc.stem(run.start), "كل" | "كلا")
        && doc.bare(run.start + 1) == "من"
    {
        // كل من الأردن ومصر
        Run {
            start: run.start + 2,
            end: run.end,
        }
    } else {
        run
    };
    let first = &doc.tokens.list[run.start];
    let last = &doc.tokens.list[run.end - 1];
    let text = doc.tokens.text;
    let mut start = first.start as usize;
    let mut end = last.end as usize;
    let mut article = false;
    if first.kind == Tok::Word
        && (first.conjunction || first.joined != Joined::None)
        && !doc.whole_given(run.start)
        && doc.sealed_in(run.start).is_none()
    {
        start += first.lead as usize;
        article = first.article && first.joined == Joined::Lam && !text[start..].starts_with('ا');
    }
    if doc.kind(run.start) == Tok::Mark {
        start = first.end as usize;
    }
    // a closing mark stays only where its partner is inside
    if doc.kind(run.end - 1) == Tok::Mark
        && doc.layout.quotes[doc.layout.quotes.partition_point(|q| q.close < run.end - 1)..]
            .iter()
            .take_while(|q| q.close == run.end - 1)
            .any(|q| q.open <= run.start)
    {
        end = last.start as usize;
    }
    let slice = text.get(start..end.max(start)).unwrap_or_default().trim();
    // شهودا: an indefinite noun in the accusative
    if let Some(nominative) = nominative(doc, run.start, slice) {
        return Cow::Owned(nominative);
    }
    if article {
        Cow::Owned(format!("ال{}", slice.strip_prefix('ل').unwrap_or(slice)))
    } else {
        Cow::Borrowed(slice)
    }
}

/// A name without the alif of the accusative on its first word and the adjectives behind it, where
/// the word is known without it.
fn nominative(doc: &Doc<'_>, head: usize, name: &str) -> Option<String> {
    const HEADS: Flags =
        flag::PERSON | flag::PEOPLE | flag::TITLE | flag::QUANT | flag::DOCUMENT | flag::ANY_ORG;
    let token = &doc.tokens.list[head];
    let bare = doc.bare(head);
    // وزيرا العمل والعدل: two of them
    let dual = doc.tokens.list.get(head + 1).is_some_and(|t| t.article)
        && name.contains(char::is_whitespace);
    // ناسا
    let proper = token.is(flag::NAME | flag::PROPER_ORG);
    if token.article || token.pronoun || proper || bare.len() < 8 || dual {
        return None;
    }
    let flags = doc.lexicon.flags(doc.lexicon.get(bare.strip_suffix('ا')?)?);
    if flags & HEADS == 0 || flags & flag::NAME != 0 {
        return None;
    }
    let mut accusative = true;
    let words: Vec<&str> = name
        .split(' ')
        .map(|word| {
            let cut = word.trim_end_matches(['ا', '\u{64b}']);
            accusative &= cut.len() < word.len();
            if accusative { cut } else { word }
        })
        .collect();
    Some(words.join(" "))
}

/// The key for grouping: folded, without ال on any word.
pub fn key(name: &str) -> String {
    let folded = fold(name);
    let mut key = String::with_capacity(folded.len());
    for word in folded
        .split(|c: char| !matches!(c, '\u{621}'..='\u{64a}') && !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
    {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(
            word.strip_prefix("ال")
                .filter(|r| r.len() > 4)
                .unwrap_or(word),
        );
    }
    key
}
