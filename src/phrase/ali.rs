//! The name علي where the newspaper leaves out the dots of a final ي.

use super::Doc;
use crate::lexicon::{flag, frame};
use crate::token::{Joined, Kind};

impl Doc<'_> {
    /// The article writes فى, الذى, التى.
    pub(super) fn egyptian(&self) -> bool {
        *self.dotless_ya.get_or_init(|| {
            let text = self.tokens.text;
            ["الذى", "التى", " فى "].iter().any(|w| text.contains(w))
        })
    }

    /// على is a name: where no preposition stands (`رزق على، `, `رزق على إن`), or behind a title or a
    /// name and in front of another where the verb asks for none (`قال الدكتور على حسن إن`).
    pub(super) fn ali_with_ya(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else {
            return false;
        };
        let next = i + 1;
        let free = |k: usize| {
            self.kind(k) == Kind::Word && !self.conjunction(k) && self.joined(k) == Joined::None
        };
        let given = free(before) && self.is(before, flag::GIVEN) && !self.is(before, flag::PLACE);
        let titled = free(before)
            && (self.is(before, flag::HONORIFIC | flag::RANK)
                || self.tokens.list[before].article && self.is(before, flag::TITLE));
        let told = self.is(before, flag::VERB) && !self.asks_for_ala(before);
        // على إن: the preposition takes أن
        let closed = matches!(self.kind(next), Kind::Comma | Kind::Colon | Kind::Stop)
            || self.is_that(next)
                && (self.tokens.original(next).starts_with('إ') || !self.verb_asks_for_ala(i));
        let names = |k: usize| {
            free(k)
                && (self.bare(k) == "عبد"
                    || self.is(k, flag::NAME) && !self.is(k, flag::FUNCTION_WORD | flag::TIME))
        };
        let followed = names(next)
            && (self.bounded(next + 1) || names(next + 1) || self.is(next + 1, flag::TITLE));
        let office = self.is(next, flag::POST) && !self.tokens.list[next].article;
        given && closed
            || titled && followed
            || (given && (followed || office) || told && followed) && !self.verb_asks_for_ala(i)
    }

    /// The nearest verb of saying in front may have its content behind على.
    fn verb_asks_for_ala(&self, i: usize) -> bool {
        (i.saturating_sub(10)..i)
            .rev()
            .find(|&k| self.is(k, flag::VERB))
            .is_none_or(|k| self.asks_for_ala(k))
    }

    fn asks_for_ala(&self, verb: usize) -> bool {
        let ala = frame::ALA | frame::ADDR_ALA | frame::TOPIC_ALA;
        self.lexicon
            .forms(self.tokens.list[verb].entry)
            .iter()
            .any(|&f| self.lexicon.lemma(f).frames & ala != 0)
    }
}
