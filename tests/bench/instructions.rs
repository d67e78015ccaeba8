//! Extracts a fixed set of articles; `tests/bench/run` counts its instructions under callgrind.
//!
//! A number is how often: with 0 it reads the articles and the lexicon alone, so that the difference
//! is the extraction; with 1000 it is long enough for a profile. A text and a number repeat the text
//! to so many characters, to see where hostile ones spend their time.

use aqwal::{Lexicon, extract};

/// As many articles of `tests/gold`, from the first.
const ARTICLES: usize = 40;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |word: &str| word.parse::<usize>().ok();
    let lexicon = Lexicon::builtin();
    if let [unit, size] = arguments[..]
        && let Some(size) = number(size)
    {
        let text: String = unit.chars().cycle().take(size).collect();
        println!("{} statements", extract(&text, lexicon).len());
        return;
    }
    let times = arguments.first().and_then(|word| number(word)).unwrap_or(1);
    let texts: Vec<String> = include_str!("../gold/marked.jsonl")
        .lines()
        .take(ARTICLES)
        .map(|line| {
            let article: serde_json::Value = serde_json::from_str(line).expect("JSON");
            article["text"].as_str().expect("a text").to_owned()
        })
        .collect();
    let characters: usize = texts.iter().map(|text| text.chars().count()).sum();
    let mut statements = 0;
    for _ in 0..times {
        statements += texts
            .iter()
            .map(|text| extract(text, lexicon).len())
            .sum::<usize>();
    }
    println!("{statements} statements, {characters} characters");
}
