//! The act: that of the cue, or of the noun of attitude it governs (`أعرب عن قلقه` is concern).

use crate::cue::{Cue, Tie, past_mark};
use crate::lexicon::flag;
use crate::phrase::Doc;
use crate::statement::Act;
use crate::token::Joined;

/// The act of a cue with its content.
pub fn act(doc: &Doc<'_>, cue: &Cue) -> Act {
    let governs = matches!(cue.tie, Tie::Preposition | Tie::Object);
    let first = past_mark(doc, cue.body);
    // عن بالغ تقديره: the degree in front of the noun
    let first = if doc.is(first, flag::ATTITUDE) || !doc.is(first + 1, flag::ATTITUDE) {
        first
    } else {
        first + 1
    };
    if governs && matches!(cue.act, Act::Say | Act::Affirm) && doc.is(first, flag::ATTITUDE) {
        let expresses = cue.form.is_some_and(|f| {
            let base = doc.lexicon.lemma(f).base.as_str();
            matches!(
                base,
                "أعرب" | "عبّر" | "أبدى" | "سجّل" | "كرّر" | "جدّد" | "أظهر"
            )
        });
        let stance = doc.lexicon.act(doc.tokens.list[first].entry);
        if let Some(stance) = stance
            // أكدت رفضها, شدد على شجبه, أكدت تضامنها; but أكدت استعدادها affirms
            && (expresses
                || cue.tie == Tie::Object && stance == Act::Reject
                || doc.tokens.list[first].pronoun
                    && (matches!(stance, Act::Reject | Act::Criticise)
                        || doc.stem(first).starts_with("تضامن")))
        {
            return stance;
        }
    }
    // نوه بالجهود praises, نوه إلى أن says
    let notes = cue.tie == Tie::Preposition
        && doc.joined(cue.body) == Joined::Ba
        && !doc.is_that(cue.body)
        && cue.act == Act::Say
        && cue.form.is_some_and(|f| doc.lexicon.lemma(f).base == "نوّه");
    if notes { Act::Praise } else { cue.act }
}
