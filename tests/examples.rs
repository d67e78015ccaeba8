//! The example of every verb in `src/lexicon/verbs.tsv` yields a statement that the verb carries.

use aqwal::Lexicon;

/// Verbs whose example does not, each with the reason.
const KNOWN: &[(&str, &str)] = &[
];

/// Without vowel signs, shadda included.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|c| !('\u{64b}'..='\u{652}').contains(c))
        .collect()
}

/// Whether a statement's cue is the first word of the sentence, which is a form of its verb.
fn carried(example: &str) -> bool {
    let verb = plain(example.split_whitespace().next().unwrap_or_default());
    aqwal::extract(example, Lexicon::builtin())
        .iter()
        .filter_map(|statement| statement.cue.as_ref())
        .any(|cue| cue.start == 0 && plain(cue.text) == verb)
}

#[test]
fn examples() {
    let table = include_str!("../src/lexicon/verbs.tsv");
    let mut report = Vec::new();
    let mut left: Vec<_> = KNOWN.iter().map(|(verb, _)| *verb).collect();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<_> = line.split('\t').collect();
        let [base, .., example] = columns[..] else {
            panic!("a line of several columns: {line}")
        };
        let known = KNOWN.iter().any(|(verb, _)| *verb == base);
        left.retain(|verb| *verb != base);
        if carried(example) == known {
            let wrong = if known { "passes now" } else { "no statement" };
            report.push(format!("{base}: {wrong}: {example}"));
        }
    }
    report.extend(left.iter().map(|verb| format!("{verb}: in no line")));
    assert!(report.is_empty(), "\n{}", report.join("\n"));
}
