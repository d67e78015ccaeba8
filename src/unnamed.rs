//! How a source wants to be named, put in between source and report: `قال مسؤول | طلب عدم نشر اسمه | إن`,
//! `دبلوماسي | لم يشأ ذكر اسمه`. It is no report, and the subject ends in front of it.

use crate::lexicon::flag;
use crate::phrase::Doc;
use crate::quote::Run;
use crate::token::{Joined, Kind};

/// The clause that ends with a word for somebody's identity (`اسمه`, `هويته`), from its verb or its
/// particle of negation.
pub fn unnamed(doc: &Doc<'_>, identity: usize) -> Option<Run> {
    let within = doc.layout.sentence_at(identity).start;
    let before = |k: usize| {
        k.checked_sub(1)
            .filter(|&k| k >= within && doc.kind(k) == Kind::Word)
    };
    let preposition = |k: usize| doc.is(k, flag::PREP) && doc.joined(k) == Joined::None;
    let mut at = before(identity)?;
    // لم تسمه
    if doc.is(identity, flag::UNSAID) {
        return doc.is(at, flag::NEG).then_some(Run {
            start: at,
            end: identity + 1,
        });
    }
    if preposition(at) {
        at = before(at)?;
    }
    if !doc.is(at, flag::UNSAID) {
        return None;
    }
    let mut verb = before(at)?;
    if doc.bare(verb).ends_with("عدم") {
        verb = before(verb)?;
    }
    if preposition(verb) {
        verb = before(verb)?;
    }
    let negated = |k: usize| doc.is(k, flag::NEG) || doc.bare(k) == "دون";
    let start = if negated(verb) {
        verb
    } else {
        let token = &doc.tokens.list[verb];
        let wanted = !token.article
            && (token.is(flag::FINITE | flag::VERB | flag::PARTICIPLE)
                || before(verb).is_some_and(negated));
        wanted.then(|| before(verb).filter(|&k| negated(k)).unwrap_or(verb))?
    };
    Some(Run {
        start,
        end: identity + 1,
    })
}

/// What somebody asks for or refuses is not to be named: `رفضوا | ذكر أسمائهم`, `تتحفظ على | اسمها`.
pub fn names_nobody(doc: &Doc<'_>, body: usize) -> bool {
    let at = body + usize::from(doc.bare(body) == "عدم");
    doc.is(at, flag::IDENTITY)
        || doc.is(at, flag::UNSAID) && (at + 1..at + 4).any(|k| doc.is(k, flag::IDENTITY))
}
