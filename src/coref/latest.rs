//! Whom a hidden subject means where nobody has spoken who agrees with it: the latest person or body
//! in front.

use super::{Source, agreement, hidden, kind_of, named, one_or_many, recent, shown};
use crate::cue::Cue;
use crate::lexicon::flag;
use crate::name::{Entities, Entity};
use crate::phrase::{Class, Doc, Phrase};
use crate::statement::{Gender, Resolution};
use crate::token::{Joined, Kind as Tok};

/// The latest person or body in front of a cue that agrees with it, of its paragraph or the one
/// before.
pub(super) fn latest_entity(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    cue: &Cue,
    gender: Option<Gender>,
    found: &[Option<Source>],
) -> Option<Source> {
    let paragraph = doc.layout.paragraph_of(cue.token);
    let mut best: Option<(usize, usize)> = None;
    for (last, index) in entities.in_front(cue.token) {
        let e = &entities.list[index];
        if doc.layout.paragraph_of(last) + 1 < paragraph
            || best.is_some_and(|(r, _)| r > doc.layout.sentence_of(last) * 4 + 7)
        {
            break;
        }
        if !matches!(e.class, Class::Person | Class::Organisation | Class::People)
            || no_person(doc, e, last)
        {
            continue;
        }
        // who is called by a word alone, and once, may be none
        let known = e.proper && (e.words.len() > 1 || e.mentions.len() > 1 || !e.titles.is_empty());
        let standing = match e.class {
            Class::Person
                if !known
                    && (!doc.is(last, flag::TITLE | flag::PERSON)
                        || doc.tokens.list[last].pronoun
                        // الفيلم كوميدي
                        || e.words.len() == 1 && predicate(doc, last)) =>
            {
                Standing::Vague
            }
            Class::Person | Class::People => Standing::Free,
            _ => standing(doc, last),
        };
        if standing == Standing::Behind {
            continue;
        }
        // تمكنت | المباحث
        let by_verb = || {
            let verb = last.checked_sub(1).filter(|&k| doc.is(k, flag::FINITE))?;
            (e.class == Class::Organisation).then(|| shown(doc, verb))?
        };
        let own = e
            .gender
            .or_else(|| agreement(doc, e.class, e.name.start))
            .or_else(by_verb);
        if gender.is_some() && own.is_some() && own != gender
            || !one_or_many(doc, cue, kind_of(e.class), e.name)
        {
            continue;
        }
        // the first phrase of a sentence is its topic; what hangs on another word comes behind
        let sentence = doc.layout.sentence_at(last);
        let topic = last <= sentence.start + 2;
        let free = standing == Standing::Free;
        let rank = (doc.layout.sentence_of(last) + usize::from(free)) * 4
            + if topic { 2 } else { 0 }
            + usize::from(e.class == Class::Person && standing != Standing::Vague);
        if best.is_none_or(|b| (rank, index) > b) {
            best = Some((rank, index));
        }
    }
    let (_, index) = best?;
    let e = &entities.list[index];
    // الداخلية, اللاعب: named as where it is mentioned
    if !e.proper && e.class == Class::Person || e.class == Class::Organisation {
        let phrase = Phrase {
            run: e.name,
            class: e.class,
            name: None,
            after: e.name.end,
        };
        let last = recent(found).next();
        let source = named(doc, entities, &phrase, cue, last, found);
        if one_or_many(doc, cue, source.kind, source.name) {
            return Some(Source {
                agrees: gender,
                ..hidden(&source)
            });
        }
    }
    Some(Source {
        name: e.name,
        kind: kind_of(e.class),
        gender: e.gender,
        agrees: gender,
        mention: None,
        resolution: Resolution::Hidden,
    })
}

/// How a noun phrase stands in its clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Perhaps no name at all.
    Vague,
    /// Behind a preposition, or as the complement of a noun: `مقر | الوزارة`.
    Bound,
    /// It may be what a verb is said of.
    Free,
    /// Where somebody else speaks: `أمام | الوزارة`, `كاميرات | التلفزيون`.
    Behind,
}

fn standing(doc: &Doc<'_>, at: usize) -> Standing {
    if doc.joined(at) != Joined::None {
        return Standing::Bound;
    }
    let word = |k: usize| k.checked_sub(1).filter(|&k| doc.kind(k) == Tok::Word);
    let Some(before) = word(at).filter(|_| !doc.conjunction(at)) else {
        return Standing::Free;
    };
    let token = &doc.tokens.list[before];
    let front = |k: usize| matches!(doc.bare(k), "امام" | "لدي" | "قرب" | "قباله");
    let noun = !token.definite()
        && token.is(flag::COMMON | flag::BACKDROP | flag::TITLE | flag::PEOPLE | flag::ANY_ORG)
        && !token.is(flag::FUNCTION_WORD | flag::FINITE | flag::TIME | flag::ADV | flag::QUANT)
        && !doc.tokens.tanwin(before);
    if front(before) || noun && (token.is(flag::BACKDROP) || word(before).is_some_and(front)) {
        Standing::Behind
    } else if noun || token.is(flag::PREP | flag::CIRC) && !token.pronoun {
        Standing::Bound
    } else {
        Standing::Free
    }
}

/// An indefinite word that says of the noun in front what it is: `الفيلم | كوميدي`.
fn predicate(doc: &Doc<'_>, at: usize) -> bool {
    let token = &doc.tokens.list[at];
    at > 0
        && !token.definite()
        && token.joined == Joined::None
        && !token.conjunction
        && doc.kind(at - 1) == Tok::Word
        && doc.tokens.list[at - 1].article
}

/// A word of many meanings that is no person or body where it stands.
fn no_person(doc: &Doc<'_>, e: &Entity<'_>, last: usize) -> bool {
    // بشكل كبير, بحكم: a word of many meanings that a preposition governs is no person's title
    let led = |k: usize| {
        doc.joined(k) != Joined::None
            || k > 0 && doc.is(k - 1, flag::PREP) && doc.kind(k - 1) == Tok::Word
    };
    let adjective = last > 0
        && !doc.tokens.list[last].definite()
        && doc.kind(last - 1) == Tok::Word
        && !doc.tokens.list[last - 1].definite()
        && led(last - 1);
    // السقوط الكبير, الأنفاق العملاقة: an adjective
    let behind = last > 0
        && e.name.end == e.name.start + 1
        && doc.tokens.list[last].article
        && doc.joined(last) == Joined::None
        && doc.kind(last - 1) == Tok::Word
        && doc.tokens.list[last - 1].definite()
        && !doc.is(last - 1, flag::FUNCTION_WORD | flag::FINITE);
    let once = e.class == Class::Person
        && e.mentions.len() == 1
        && e.titles.is_empty()
        && !e.proper
        && (adjective || e.words.len() < 3 && led(last));
    // مكتبه: a body of somebody's
    let somebodys = e.class == Class::Organisation
        && e.name.end == e.name.start + 1
        && !doc.tokens.list[last].definite()
        && !doc.is(last, flag::PROPER_ORG)
        && doc.is(last, flag::ORG);
    behind || once || somebodys
}
