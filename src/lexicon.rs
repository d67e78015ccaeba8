//! The tables of `src/lexicon/*.tsv`, read once.

/// The words that the stages look up.
#[derive(Debug)]
pub struct Lexicon {}

impl Lexicon {
    /// The built-in tables.
    pub fn builtin() -> &'static Self {
        static BUILTIN: Lexicon = Lexicon {};
        &BUILTIN
    }
}
