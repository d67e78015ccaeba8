//! Verbs that trace one thing back to another: `عزا الوزير | الأزمة إلى الجفاف`. Both are the content.

use super::{Tie, has_head, object_begins, skip_circumstances};
use crate::lexicon::Lemma;
use crate::lexicon::flag;
use crate::lexicon::frame;
use crate::phrase::{Doc, Phrase};
use crate::token::Joined;

/// The thing that is traced back, between the subject and إلى; a subject of one definite noun that
/// was read over it is cut.
pub(super) fn cause(
    doc: &Doc<'_>,
    lemma: &Lemma,
    subject: Option<&mut Phrase>,
    from: usize,
    limit: usize,
    (kind, at, _): (Tie, usize, usize),
) -> Option<usize> {
    let traces =
        lemma.frames & frame::NP != 0 || lemma.frames & frame::WEAK != 0 && !lemma.heads.is_empty();
    if !traces
        || lemma.frames & frame::ILA == 0
        || kind != Tie::Preposition
        || doc.bare(at) != "الي"
    {
        return None;
    }
    let mut object = skip_circumstances(doc, from, limit).min(at);
    // عزا | ذلك الانخفاض إلى
    if object > from && doc.is(object - 1, flag::DEM) {
        object -= 1;
    }
    if object == at {
        object = swallowed(doc, lemma, subject?, at)?;
    }
    let head = object + usize::from(doc.is(object, flag::DEM) && object + 1 < at);
    (object_begins(doc, object) && has_head(doc, lemma, head)).then_some(object)
}

/// Cuts the subject in front of the thing: `الوزير | الأزمة`, `خبراء | انخفاض الأسعار`.
fn swallowed(doc: &Doc<'_>, lemma: &Lemma, subject: &mut Phrase, at: usize) -> Option<usize> {
    let start = subject.run.start;
    let second = start + 1;
    let article = |k: usize| doc.tokens.list[k].article;
    let definite = subject.run.end == second + 1
        && subject.name.is_none()
        && article(start)
        && article(second)
        && !doc.is(second, flag::DEMONYM | flag::TITLE)
        // المحلل | المالي
        && !doc.stem(second).ends_with('ي');
    let people = !article(start) && !lemma.heads.is_empty() && has_head(doc, lemma, second);
    let cut = (definite || people)
        && second < subject.run.end
        && subject.run.end == at
        && doc.joined(second) == Joined::None;
    cut.then(|| {
        subject.run.end = second;
        subject.after = second;
        second
    })
}
