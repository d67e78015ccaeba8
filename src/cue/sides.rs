//! Subject and object side by side, with no word between them.

use crate::lexicon::flag;
use crate::phrase::{Class, Doc, Phrase};
use crate::token::{Joined, Kind};

/// Where in a subject with a name and an office behind it, nothing else in front of what is said of
/// whom, those begin whom the verb judges: `وصف سالم حداد | رئيس الحكومة بأنه`.
pub fn judged(doc: &Doc<'_>, subject: &Phrase) -> Option<usize> {
    let at = subject.name.filter(|_| subject.class == Class::Person)?.end;
    let token = doc.tokens.list.get(at)?;
    let another = flag::TITLE | flag::PERSON | flag::PEOPLE | flag::ANY_ORG;
    // سالم حداد وزير الصحة | رحيل الفنان
    let noun = (at + 1..subject.run.end).find(|&k| {
        let (word, before) = (&doc.tokens.list[k], &doc.tokens.list[k - 1]);
        before.kind == Kind::Word
            && (before.article || before.is(flag::DEMONYM | flag::PLACE))
            && !word.article
            && !word.conjunction
            && word.joined == Joined::None
            && word.is(flag::COMMON | flag::NOUN)
            && !word.is(flag::TITLE | flag::FUNCTION_WORD | flag::NAME)
    });
    if noun.is_some() {
        return noun;
    }
    (at < subject.run.end
        && token.kind == Kind::Word
        && token.joined == Joined::None
        && !token.conjunction
        && token.is(another)
        && !token.is(flag::DEMONYM)
        && (at + 1..subject.run.end).all(|k| doc.kind(k) == Kind::Word))
    .then_some(at)
}
