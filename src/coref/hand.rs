//! Whom a body has in hand: `ضبطت الشرطة | سائقا، واعترف`, `استجوبت النيابة | الشاهد، وقال`. The body acts
//! and he speaks.

use super::{
    Source, acting, acting_before, agreement, hidden, kind_of, named, office, one_or_many, recent,
    shown_by,
};
use crate::cue::Cue;
use crate::lexicon::flag;
use crate::name::{Entities, gender_of};
use crate::phrase::{Class, Doc, Phrase};
use crate::statement::{Act, Evidence, Gender, Kind, Resolution};
use crate::token::Joined;

/// From a word of custody to whom it is about, at most.
const FAR: usize = 12;

/// So many words in front of a cue are looked at.
const BACK: usize = 60;

/// The object of the last verb or noun of custody or hearing in front of a cue, since the last
/// report, of its sentence or the one before.
pub(super) fn in_hand(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    cues: &[Cue],
    holders: &[Option<usize>],
    n: usize,
    found: &[Option<Source>],
) -> Option<Source> {
    let cue = &cues[n];
    let gender = shown_by(doc, cue);
    let form = cue.form.filter(|f| f.person == 3)?;
    if cue.evidence != Evidence::Verb || form.gender.is_none() {
        return None;
    }
    // سأل الصحفي | الوزير، فأجاب
    let answers = cue.act == Act::Answer;
    let near = cue.token.saturating_sub(BACK);
    let said = (0..n)
        .rev()
        .take_while(|&k| cues[k].token >= near)
        .filter(|&k| !(answers && cues[k].act == Act::Ask))
        .find(|&k| holders[k].is_none() && found[k].is_some())
        .map_or(0, |k| cues[k].token + 1);
    let sentence = doc.layout.sentence_at(cue.token);
    let before = doc.layout.sentence_at(sentence.start.saturating_sub(1));
    let confesses = matches!(cue.act, Act::Admit | Act::Claim | Act::Deny | Act::Answer);
    let from = if confesses {
        before.start
    } else {
        sentence.start
    };
    let start = from.max(said).max(near);
    let custody = |k: usize| {
        doc.is(k, flag::CUSTODY) && doc.layout.quote_at(k) == doc.layout.quote_at(cue.token)
    };
    let with_pronoun = |k: usize| doc.tokens.list[k].pronoun && !doc.is(k, flag::FINITE);
    let word = (start..cue.token)
        .rev()
        .find(|&k| custody(k) && !with_pronoun(k))
        .or_else(|| (start..cue.token).rev().find(|&k| custody(k)))?;
    // تم إيقافه، وباستنطاقه | اعترف
    if with_pronoun(word) {
        return confesses.then(|| seized(doc, entities, word, gender, found))?;
    }
    let fits = |phrase: &Phrase, own: Option<Gender>| {
        matches!(phrase.class, Class::Person | Class::People)
            && (own.is_none() || own == gender)
            && one_or_many(doc, cue, kind_of(phrase.class), phrase.run)
    };
    let subject = acting(doc, Some(word), word + 1, cue.token)
        .filter(|_| doc.is(word, flag::FINITE))
        .filter(|(phrase, _)| doc.joined(phrase.run.start) == Joined::None);
    // an officer who speaks of whom he has seized
    let acts = subject
        .as_ref()
        .is_some_and(|(phrase, own)| fits(phrase, *own));
    let from = subject.as_ref().map_or(word + 1, |(p, _)| p.run.end);
    let object = object(doc, from, cue.token.min(word + FAR), |p| {
        fits(p, gender_of(doc, p))
    });
    let phrase = match object {
        Some(_) if acts && !confesses => return None,
        Some(phrase) => phrase,
        // ضُبط | المتهم
        None if acts => subject?.0,
        None => return None,
    };
    // whoever acts since then speaks
    let behind = acting_before(doc, cue, phrase.run.end, |(p, own)| {
        matches!(p.class, Class::Person | Class::Organisation) && (own.is_none() || *own == gender)
    });
    if behind.is_some() {
        return None;
    }
    Some(hidden(&named(doc, entities, &phrase, cue, None, found)))
}

/// Whom the pronoun of a word of custody means: the latest person in front who holds no office and
/// has not spoken last.
fn seized(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    word: usize,
    gender: Option<Gender>,
    found: &[Option<Source>],
) -> Option<Source> {
    let paragraph = doc.layout.paragraph_of(word);
    let speaker = recent(found).next();
    let (at, index) = entities
        .in_front(word)
        .take_while(|&(at, _)| doc.layout.paragraph_of(at) == paragraph)
        .find(|&(at, index)| {
            let e = &entities.list[index];
            let own = e.gender.or_else(|| agreement(doc, e.class, e.name.start));
            e.class == Class::Person
                && (e.proper && e.words.len() > 1 || doc.is(at, flag::PERSON | flag::ROLE))
                && !e.titles.iter().any(|t| office(doc, t))
                && (!doc.is(at, flag::POST) || doc.is(at, flag::PARTY) || !doc.is(at, flag::RANK))
                && speaker.is_none_or(|s| s.name != e.name)
                && (own.is_none() || own == gender)
        })?;
    let e = &entities.list[index];
    Some(Source {
        name: e.name,
        kind: Kind::Person,
        gender: e.gender.or(gender),
        agrees: gender,
        mention: None,
        resolution: Resolution::Hidden,
    })
    .filter(|_| doc.layout.quote_at(at) == doc.layout.quote_at(word))
}

/// The noun phrase right behind, or behind `القبض على`, `استمع إلى`, if it will do. A description ends in
/// front of where somebody is: `شابا | في المحطة`.
fn object(
    doc: &Doc<'_>,
    from: usize,
    limit: usize,
    fits: impl Fn(&Phrase) -> bool,
) -> Option<Phrase> {
    let between = |k: usize| {
        doc.is(k, flag::TIME | flag::ADV | flag::CUSTODY)
            || matches!(doc.bare(k), "علي" | "الي" | "مع" | "يوم" | "مساء" | "صباح")
    };
    let start = (from..limit).find(|&k| !between(k))?;
    if doc.joined(start) != Joined::None || doc.conjunction(start) {
        return None;
    }
    let mut phrase = doc.one_phrase(start, limit).filter(&fits)?;
    if phrase.name.is_none()
        && let Some(place) =
            (start + 1..phrase.run.end).find(|&k| doc.is(k, flag::PREP | flag::CIRC))
    {
        phrase.run.end = place;
    }
    Some(phrase)
}
