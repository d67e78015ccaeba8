//! The stages in order: one article in, its statements out.

use crate::lexicon::Lexicon;
use crate::statement::Statement;

/// Extracts the statements of one article, ordered by the first offset of cue or content.
#[must_use]
pub fn extract<'a>(_article: &'a str, _lexicon: &Lexicon) -> Vec<Statement<'a>> {
    Vec::new()
}
