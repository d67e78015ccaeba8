//! Looks: what the letters of a word show by themselves: found out once for every word that is new and kept
//! with it, so that the stages rule most words out by one bit.

use crate::lexicon::flag;
use crate::token::{Joined, Token};

/// A set of the marks of [`look`].
pub type Looks = u16;

/// What a word can look like.
pub mod look {
    use super::Looks;

    /// A formula of blessing may begin with it, see `Doc::blessing`.
    pub const BLESSING: Looks = 1;
    /// It shows the sign of an indefinite accusative; known as soon as there is a token.
    pub const TANWIN: Looks = 1 << 1;
    /// No table knows it, and its first letter may be a joined particle.
    pub const SPLITS: Looks = 1 << 2;
    /// A name may begin with what was read as its conjunction.
    pub const WHOLE: Looks = 1 << 3;
    /// It may tie a content to its cue, though no flag of the lexicon tells.
    pub const TIES: Looks = 1 << 4;
    /// جاء and ورد, see `as_stated`.
    pub const STATED: Looks = 1 << 5;
    /// وذلك and وجاء: what stands behind a report is said of it.
    pub const THEREBY: Looks = 1 << 6;
    /// رابط: a page that the article refers to.
    pub const LINK: Looks = 1 << 7;
    /// باسم: who speaks speaks for another.
    pub const BEHALF: Looks = 1 << 8;
    /// No phrase goes on with it: a loose particle, a word that asks.
    pub const ENDS: Looks = 1 << 10;
    /// له and the like, which hang on a participle at most.
    pub const TO_WHOM: Looks = 1 << 11;
    /// A particle with its pronoun that may stand between a verb and its subject.
    pub const ADJUNCT: Looks = 1 << 9;
}

/// The marks of a word, folded, and without its conjunction.
pub fn looks(token: &Token, folded: &str, bare: &str) -> Looks {
    let long = folded.len() >= 8;
    let stem = token.joined == Joined::None && !token.article;
    let splits = token.flags == 0
        && long
        && stem
        && !token.conjunction
        && folded.starts_with(['و', 'ف', 'ل', 'ب', 'ك']);
    let whole = token.conjunction
        && long
        && stem
        && !token.pronoun
        && !token.is(flag::NO_SURNAME | flag::COMMON);
    let mark = |shown: bool, mark: Looks| if shown { mark } else { 0 };
    token.looks & look::TANWIN
        | if bare.len() <= LONGEST_LISTED {
            listed(bare)
        } else {
            0
        }
        | mark(kept(bare), look::BLESSING)
        | mark(splits, look::SPLITS)
        | mark(whole, look::WHOLE)
        | mark(ties(token, bare), look::TIES)
        | mark(matches!(folded, "وذلك" | "وجاء"), look::THEREBY)
}

/// Bytes of the longest word in [`listed`].
const LONGEST_LISTED: usize = 12;

/// The marks of the words that a rule names.
fn listed(bare: &str) -> Looks {
    match bare {
        "سبحانه" | "تعالي" | "عز" | "جل" | "عليهم" | "صلي" | "رضي" => {
            look::BLESSING
        }
        "عليه" | "عليها" => look::BLESSING | look::ADJUNCT,
        "ب" => look::TIES | look::ENDS,
        "ل" | "ك" | "كيف" | "لماذا" | "متي" | "هل" | "ماذا" => look::ENDS,
        "علي" | "عما" | "مما" | "ممن" | "بالقول" | "بقوله" | "بقولها" | "بقولهم" => {
            look::TIES
        }
        "جاء" | "جاءت" | "ورد" | "وردت" => look::STATED,
        "رابط" => look::LINK,
        "باسم" => look::BEHALF,
        "لهما" => look::TO_WHOM,
        "له" | "لها" | "لهم" | "لنا" => look::TO_WHOM | look::ADJUNCT,
        "لي" | "به" | "بها" | "منه" | "منها" | "منهم" | "منهما" | "معه" | "معها" | "معهم"
        | "مني" | "منا" | "فيه" | "فيها" | "قد" | "ذلك" | "بذلك" | "بهذا" | "عنه" | "عنها"
        | "اليه" | "اليها" | "خلاله" | "خلالها" => look::ADJUNCT,
        _ => 0,
    }
}

/// A word that no table knows, and whose first letter may be a preposition.
fn ties(token: &Token, bare: &str) -> bool {
    token.flags == 0
        && token.joined == Joined::None
        && !token.conjunction
        && bare.len() >= 8
        && bare.starts_with(['ب', 'ل'])
}

/// A word with the sign of an indefinite accusative.
pub fn tanwin(word: &str) -> bool {
    // U+064B
    word.as_bytes().windows(2).any(|two| two == [0xd9, 0x8b])
}

/// God may keep somebody or have mercy: `رحمه`, `حفظها`.
pub fn kept(word: &str) -> bool {
    (8..=14).contains(&word.len())
        && word.starts_with(['ر', 'ي', 'ح', 'ا'])
        && word.ends_with(['ه', 'ا', 'م'])
        && ["رحم", "يرحم", "حفظ", "يحفظ", "ايد", "رعا", "يرعا"]
            .iter()
            .any(|verb| {
                word.strip_prefix(verb)
                    .is_some_and(|p| matches!(p, "ه" | "ها" | "هم" | "هما"))
            })
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_LISTED, kept, listed};

    #[test]
    fn marks() {
        for word in ["سبحانه", "بالقول", "خلالها", "وردت"] {
            assert!(word.len() <= LONGEST_LISTED && listed(word) != 0, "{word}");
        }
        for word in ["رحمه", "حفظها", "ايدهم", "يرحمهما"] {
            assert!(kept(word), "{word}");
        }
        for word in ["رحم", "رحمهن", "عليه"] {
            assert!(!kept(word), "{word}");
        }
    }
}
