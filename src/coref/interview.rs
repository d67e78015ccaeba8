//! Who answers in an interview: whom its lead says it is held with (`في حوار الدكتور عواد مع`, `حاورنا |
//! المدرب سالم عواد`), or who has spoken there, or whom the article names most often.

use super::{Source, hidden, kind_of, named};
use crate::cue::Cue;
use crate::name::Entities;
use crate::phrase::{Class, Doc};
use crate::statement::{Kind, Resolution};
use crate::token::{Joined, Kind as Tok};

/// From a word for the talk to whom it is held with, at most.
const NEAR: usize = 5;

/// Nouns and verbs of an interview, by their stems.
fn talk(stem: &str) -> bool {
    matches!(
        stem,
        "حوار"
            | "حواره"
            | "حوارنا"
            | "لقاء"
            | "لقاءنا"
            | "لقاؤنا"
            | "مقابله"
            | "حاورنا"
            | "حاورت"
            | "حاور"
            | "التقينا"
            | "التقت"
            | "التقي"
            | "استضفنا"
            | "استضافت"
            | "استضاف"
            | "تستضيف"
            | "ضيفنا"
            | "ضيف"
            | "معنا"
            | "تحدثنا"
            | "سالنا"
    )
}

/// Who gives the first answer of an interview.
pub(super) fn asked(
    doc: &Doc<'_>,
    entities: &Entities<'_>,
    cue: &Cue,
    found: &[Option<Source>],
) -> Option<Source> {
    let held_with = (0..cue.token)
        .rev()
        .filter(|&k| {
            doc.kind(k) == Tok::Word
                && (talk(doc.stem(k)) || talk(doc.bare(k)))
                // حوار: فلان, who asks
                && doc.kind(k + 1) != Tok::Colon
        })
        .find_map(|k| {
            (k + 1..cue.token.min(k + 1 + NEAR))
                .take_while(|&at| doc.kind(at) != Tok::Stop && doc.kind(at) != Tok::Newline)
                .filter(|&at| doc.kind(at) == Tok::Word && doc.joined(at) == Joined::None)
                .find_map(|at| {
                    let phrase = doc.noun_phrase(at, cue.token, false)?;
                    let source = named(doc, entities, &phrase, cue, None, found);
                    let known =
                        matches!(source.resolution, Resolution::Surname | Resolution::Title);
                    (phrase.class == Class::Person && (phrase.name.is_some() || known))
                        .then_some(source)
                })
        });
    if let Some(source) = held_with {
        return Some(hidden(&source));
    }
    let person = |s: &&Source| s.kind == Kind::Person && s.name.end > s.name.start + 1;
    if let Some(source) = found.iter().rev().flatten().find(person) {
        return Some(hidden(source));
    }
    let e = entities
        .list
        .iter()
        .filter(|e| e.class == Class::Person && e.proper && e.words.len() > 1)
        .rev()
        .max_by_key(|e| (e.mentions.first() < cue.token, e.mentions.len()))?;
    Some(Source {
        name: e.name,
        kind: kind_of(e.class),
        gender: e.gender,
        agrees: e.gender,
        mention: None,
        resolution: Resolution::Hidden,
    })
}
