//! Articles set in presentation forms: the stages read the plain letters, the spans stay those of
//! the article.

use std::borrow::Cow;

use crate::lexicon::Lexicon;
use crate::statement::{Span, Speaker, Statement};
use crate::text::presentation;

/// An article in plain letters.
struct Plain<'a> {
    article: &'a str,
    letters: String,
    /// For every code point of the letters, and behind the last, the code point and the byte of
    /// the article that it comes from.
    origins: Vec<(usize, usize)>,
}

/// Some letter of an article is a presentation form.
pub fn has_forms(article: &str) -> bool {
    // all of them begin with this byte
    article.as_bytes().contains(&0xef) && article.chars().any(|c| presentation(c).is_some())
}

/// Extracts the statements of an article in presentation forms. Names are written in plain letters.
pub fn extract<'a>(article: &'a str, lexicon: &Lexicon) -> Vec<Statement<'a>> {
    let plain = Plain::of(article);
    crate::extract::read(&plain.letters, lexicon)
        .into_iter()
        .map(|s| plain.restore(s))
        .collect()
}

impl<'a> Plain<'a> {
    fn of(article: &'a str) -> Self {
        let mut letters = String::with_capacity(article.len());
        let mut origins = Vec::with_capacity(article.len() / 2);
        let mut end = 0;
        for (at, (byte, c)) in article.char_indices().enumerate() {
            if let Some(plain) = presentation(c) {
                letters.push_str(plain);
                origins.extend(plain.chars().map(|_| (at, byte)));
            } else {
                letters.push(c);
                origins.push((at, byte));
            }
            end = at + 1;
        }
        origins.push((end, article.len()));
        Self {
            article,
            letters,
            origins,
        }
    }

    /// The span of the article; a ligature that it cuts is taken whole.
    fn span(&self, span: &Span<'_>) -> Span<'a> {
        let (start, first) = self.origins[span.start];
        let last = self.origins[span.end.saturating_sub(1)].0;
        let (end, behind) = self.origins[span.end..]
            .iter()
            .find(|o| o.0 > last)
            .copied()
            .unwrap_or((last + 1, self.article.len()));
        Span {
            start,
            end,
            text: &self.article[first..behind],
        }
    }

    fn restore(&self, statement: Statement<'_>) -> Statement<'a> {
        let span = |s: &Option<Span<'_>>| s.as_ref().map(|s| self.span(s));
        Statement {
            cue: span(&statement.cue),
            content: statement.content.iter().map(|s| self.span(s)).collect(),
            speaker: statement.speaker.map(|s| Speaker {
                name: Cow::Owned(s.name.into_owned()),
                key: s.key,
                kind: s.kind,
                gender: s.gender,
                mention: span(&s.mention),
                resolution: s.resolution,
            }),
            addressee: span(&statement.addressee),
            medium: span(&statement.medium),
            time: span(&statement.time),
            target: span(&statement.target),
            on_behalf_of: span(&statement.on_behalf_of),
            form: statement.form,
            act: statement.act,
            negated: statement.negated,
            parent: statement.parent,
            evidence: statement.evidence,
            context: self.span(&statement.context),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Lexicon;

    /// Isolated forms of every letter, and a ligature of lam and alef.
    #[test]
    fn spans_are_those_of_the_article() {
        let article = "ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺃﺣﻤﺪ ﺳﺎﻟﻢ ﺇﻥ ﺍﻻﺟﺘﻤﺎﻉ ﺗﺄﺟﻞ.";
        let found = crate::extract(article, Lexicon::builtin());
        let [statement] = found.as_slice() else {
            panic!("{found:?}")
        };
        let speaker = statement.speaker.as_ref().expect("a speaker");
        assert_eq!(speaker.name, "أحمد سالم");
        assert_eq!(statement.content[0].text, "ﺍﻻﺟﺘﻤﺎﻉ ﺗﺄﺟﻞ");
        for span in statement.content.iter().chain(&speaker.mention) {
            let slice: String = article
                .chars()
                .skip(span.start)
                .take(span.end - span.start)
                .collect();
            assert_eq!(slice, span.text);
        }
    }
}
