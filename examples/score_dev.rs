//! Extracts every article of a JSON Lines file: for the accuracy loop.
use std::io::{BufRead, Write};

fn main() {
    let path = std::env::args().nth(1).expect("a JSON Lines file");
    let file = std::io::BufReader::new(std::fs::File::open(path).expect("readable"));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in file.lines() {
        let value: serde_json::Value = serde_json::from_str(&line.expect("utf-8")).expect("json");
        let text = value["text"].as_str().expect("text");
        let statements = aqwal::extract(text, aqwal::Lexicon::builtin());
        let row = serde_json::json!({"id": value["id"], "statements": statements});
        writeln!(out, "{row}").expect("writable");
    }
}
