//! Letters: how much the letters of a word that no table knows are those of a name from elsewhere
//! (`هارينغتون`), how much those of an Arabic word (`استصلاحات`).
//!
//! A linear scorer over runs of one to four letters, the ends of the word among them. Its weights are
//! `lexicon/letters.tsv`, trained by `tests/lexicon/letters.py`.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

use crate::lexicon::{FxHasher, rows};

/// Letters of the longest run.
const LONGEST: usize = 4;

/// Longer words are no names.
const MOST: usize = 24;

/// Weights by the letters of a run; nought for one with which a longer one begins. A run that is not
/// there begins none.
struct Weights {
    bias: i32,
    runs: HashMap<u64, i16, BuildHasherDefault<FxHasher>>,
}

/// Both ends of a word are marked.
const EDGE: char = '.';

fn pack(run: u64, letter: char) -> u64 {
    run << 16 | u64::from(u16::try_from(u32::from(letter)).unwrap_or(u16::MAX))
}

fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| {
        let mut all = Weights {
            bias: 0,
            runs: HashMap::default(),
        };
        for row in rows(include_str!("lexicon/letters.tsv")) {
            let weight: i16 = row[1].parse().unwrap_or(0);
            if row[0] == "-" {
                all.bias = i32::from(weight);
            } else {
                let mut run = 0;
                for letter in row[0].chars() {
                    run = pack(run, letter);
                    all.runs.entry(run).or_insert(0);
                }
                all.runs.insert(run, weight);
            }
        }
        all
    })
}

/// Reads the weights, as the other tables are read: before the first article.
pub fn prepare() {
    weights();
}

/// The score of a folded word, in tenths of the logarithm of the odds: above zero its letters are rather
/// those of a name.
pub fn foreign(word: &str) -> i32 {
    let mut letters = ['\0'; MOST + 2];
    let mut count = 0;
    for letter in [EDGE].into_iter().chain(word.chars()).chain([EDGE]) {
        let Some(place) = letters.get_mut(count) else {
            return i32::MIN;
        };
        *place = letter;
        count += 1;
    }
    let letters = &letters[..count];
    let weights = weights();
    let mut score = weights.bias;
    for start in 0..letters.len() {
        let mut run = 0;
        for &letter in letters[start..].iter().take(LONGEST) {
            run = pack(run, letter);
            let Some(&weight) = weights.runs.get(&run) else {
                break;
            };
            score += i32::from(weight);
        }
    }
    score
}

/// From this score on, a word that no table knows is a name as much as a known one: of rare words four
/// names in five, one other word in twenty (`tests/lexicon/letters.py --folds`).
pub const CLEARLY: i32 = 15;

/// A word that no table knows is clearly a name.
pub fn clearly_foreign(word: &str) -> bool {
    foreign(word) >= CLEARLY
}

/// Below this score it is rather an Arabic word: seven in ten of the others, one name in thirty.
pub const RATHER_NOT: i32 = -8;

#[cfg(test)]
mod tests {
    use super::{CLEARLY, RATHER_NOT, foreign};

    #[test]
    fn names_and_words() {
        for name in ["هارينغتون", "ديسلفا", "بيليغرينو"] {
            assert!(foreign(name) >= CLEARLY, "{name}");
        }
        for word in ["متجاوزا", "تقصف", "حظوظه"] {
            assert!(foreign(word) < RATHER_NOT, "{word}");
        }
        assert!(foreign(&"ا".repeat(40)) < RATHER_NOT);
    }
}
