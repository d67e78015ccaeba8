//! Runs the cases of `tests/cases/*.txt`; `basics.txt` says how they are written.

use std::fs;
use std::path::Path;

use aqwal::{Lexicon, Span, Statement};

/// What stands for nothing.
const NOTHING: &str = "∅";
/// What stands for a line break inside a part.
const BREAK: &str = "⏎";

/// A text and the statements expected of it, each as its parts.
#[derive(Default)]
struct Case<'a> {
    line: usize,
    known_failure: Option<&'a str>,
    text: String,
    expected: Vec<Vec<(&'a str, &'a str)>>,
    none: bool,
}

fn parse(file: &str) -> Vec<Case<'_>> {
    let mut cases = vec![Case::default()];
    for (number, line) in file.lines().enumerate() {
        let case = cases.last_mut().expect("never empty");
        if line.trim().is_empty() {
            cases.push(Case::default());
        } else if line.starts_with('#') {
        } else if let Some(reason) = line.strip_prefix("xfail:") {
            case.known_failure = Some(reason.trim());
        } else if line.trim() == "- none" {
            case.none = true;
        } else if let Some(parts) = line.strip_prefix("- ") {
            let mut parts = parts.split(" | ");
            let cue = ("cue", parts.next().unwrap_or_default().trim());
            let rest = parts.map(|part| {
                let (name, words) = part
                    .split_once(':')
                    .expect("a part is written `name: words`");
                (name.trim(), words.trim())
            });
            case.expected.push([cue].into_iter().chain(rest).collect());
        } else {
            if case.text.is_empty() {
                case.line = number + 1;
            } else {
                case.text.push('\n');
            }
            case.text.push_str(line);
        }
    }
    cases.retain(|case| !case.text.is_empty());
    cases
}

fn part(statement: &Statement<'_>, name: &str) -> String {
    let words = |span: &Option<Span<'_>>| span.as_ref().map(|span| span.text.to_owned());
    let speaker = statement.speaker.as_ref();
    match name {
        "cue" => words(&statement.cue),
        "content" => {
            let pieces: Vec<_> = statement.content.iter().map(|piece| piece.text).collect();
            Some(pieces.join(" … "))
        }
        "speaker" => speaker.map(|who| who.name.to_string()),
        "key" => speaker.map(|who| who.key.clone()),
        "kind" => speaker.map(|who| who.kind.as_str().to_owned()),
        "gender" => speaker
            .and_then(|who| who.gender)
            .map(|it| it.as_str().to_owned()),
        "resolution" => speaker.map(|who| who.resolution.as_str().to_owned()),
        "mention" => speaker.and_then(|who| words(&who.mention)),
        "addressee" => words(&statement.addressee),
        "medium" => words(&statement.medium),
        "time" => words(&statement.time),
        "target" => words(&statement.target),
        "on_behalf_of" => words(&statement.on_behalf_of),
        "form" => Some(statement.form.as_str().to_owned()),
        "act" => Some(statement.act.as_str().to_owned()),
        "negated" => Some(statement.negated.to_string()),
        "parent" => statement.parent.map(|index| index.to_string()),
        "evidence" => Some(statement.evidence.as_str().to_owned()),
        _ => panic!("no part is called {name:?}"),
    }
    .map_or_else(|| NOTHING.to_owned(), |words| words.replace('\n', BREAK))
}

/// What is wrong with a case; nothing where it passes.
fn differences(case: &Case<'_>) -> Vec<String> {
    let found = aqwal::extract(&case.text, Lexicon::builtin());
    if found.len() != case.expected.len() {
        let count = format!("{} expected, {} found:", case.expected.len(), found.len());
        let shown = found.iter().map(|statement| {
            let [cue, speaker, content] = ["cue", "speaker", "content"].map(|p| part(statement, p));
            format!("  - {cue} | speaker: {speaker} | content: {content}")
        });
        return [count].into_iter().chain(shown).collect();
    }
    let mut wrong = Vec::new();
    for (statement, expected) in found.iter().zip(&case.expected) {
        for (name, words) in expected {
            let got = part(statement, name);
            if got != *words {
                let cue = part(statement, "cue");
                wrong.push(format!("{cue}: {name} should be {words}, is {got}"));
            }
        }
    }
    wrong
}

#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let mut report = Vec::new();
    for path in files
        .iter()
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
    {
        let file = fs::read_to_string(path).expect("UTF-8");
        for case in parse(&file) {
            let place = format!("{}:{}", path.display(), case.line);
            assert!(
                case.none == case.expected.is_empty(),
                "{place}: a case needs its statements, or `- none` alone"
            );
            let wrong = differences(&case);
            match (case.known_failure, wrong.as_slice()) {
                (None, [_, ..]) => report.push(format!("{place}\n  {}", wrong.join("\n  "))),
                (Some(reason), []) => {
                    report.push(format!("{place}\n  passes now, drop the xfail: {reason}"));
                }
                _ => {}
            }
        }
    }
    assert!(report.is_empty(), "\n{}", report.join("\n"));
}
