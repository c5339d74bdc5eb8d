//! Reads a reference to the parent plan: "1.1.1 - 1st milestone", "1.2.2 - 1st to 3rd milestones", "3.1.1", or the
//! express absence of one (REQUIREMENTS S5.2; grammar in DOMAIN 6).
//!
//! En dashes, missing blanks, ordinals of any number, and the same forms in French and Spanish. What is not
//! understood stays as text. Must not know the parent plan.

use super::tokens::{Token, tokens};

/// One reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference<'t> {
    /// A section of the parent plan as a whole: "3.1.1".
    Section {
        /// Its number as printed.
        section: &'t str,
    },
    /// Milestones of a section, from the first to the last named.
    Milestones {
        /// The section's number as printed.
        section: &'t str,
        /// The first milestone, from 1.
        first: u16,
        /// The last one; the same for a single milestone.
        last: u16,
    },
    /// The text says that the parent plan does not have it.
    Own {
        /// As printed.
        text: &'t str,
    },
    /// Something else.
    Text {
        /// As printed.
        text: &'t str,
    },
}

const MILESTONE: [&str; 6] = ["mileston", "jalon", "hito", "etape", "etapa", "milstone"];
const RANGE: [&str; 6] = ["to", "a", "al", "through", "au", "hasta"];
const ALSO: [&str; 3] = ["and", "et", "y"];

/// Every reference of a cell, in the order written.
pub fn read(text: &str) -> Vec<Reference<'_>> {
    let all = tokens(text);
    let mut found = Vec::new();
    let mut from = 0;
    let mut loose = 0;
    while from < all.len() {
        let Some((section, after)) = section(text, &all, from) else {
            from += 1;
            continue;
        };
        say_loose(text, &all[loose..from], &mut found);
        let (ordinals, end) = ordinals(&all, after);
        match ordinals.is_empty() {
            true => found.push(Reference::Section { section }),
            false => found.extend(ordinals.iter().map(|&(first, last)| Reference::Milestones {
                section,
                first,
                last,
            })),
        }
        from = end;
        loose = end;
    }
    say_loose(text, &all[loose..], &mut found);
    found
}

/// Words outside any reference: an express absence, or something that was not understood.
fn say_loose<'t>(text: &'t str, between: &[Token<'t>], found: &mut Vec<Reference<'t>>) {
    let says_something = |token: &&Token<'_>| token.says_something() && !token.among(&ALSO);
    let (Some(first), Some(last)) = (
        between.iter().position(|token| says_something(&token)),
        between.iter().rposition(|token| says_something(&token)),
    ) else {
        return;
    };
    // A bracket that opens within the words closes with them.
    let end = between[last + 1..]
        .iter()
        .take_while(|token| token.is(')'))
        .last()
        .map_or(between[last].at.end, |token| token.at.end);
    let words = &text[between[first].at.start..end];
    let absent = is_absence(&between[first..=last]);
    found.push(if absent { Reference::Own { text: words } } else { Reference::Text { text: words } });
}

/// "specific", "not mentioned", "not in the …", in three languages; which office says so is no matter.
fn is_absence(words: &[Token<'_>]) -> bool {
    let negated = words.windows(2).any(|pair| {
        pair[0].among(&["not", "non", "no", "pas"])
            && ["mention", "in", "inclu", "contain", "figur", "dans", "menciona", "prevu", "previst", "part"]
                .iter()
                .any(|stem| pair[1].begins(stem))
    });
    negated || words.iter().any(|token| token.begins("specifi") || token.begins("especific"))
}

/// A dotted number that is no ordinal, and the token after it.
fn section<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Option<(&'t str, usize)> {
    let first = all.get(from).filter(|token| token.number.is_some())?;
    let mut end = from + 1;
    while let [dot, number, ..] = &all[end..]
        && dot.is('.')
        && number.number.is_some()
        && touches(&all[end - 1], dot)
        && touches(dot, number)
    {
        end += 2;
    }
    let dotted = end > from + 1;
    // "12" alone is a section only where nothing makes it an ordinal, a year or a part of a word.
    let plain = all
        .get(end)
        .is_none_or(|next| !touches(first, next) || next.is_dash() || next.is(',') || next.is(';'));
    let starts = from == 0 || all[from - 1].word.is_empty();
    let is_section = dotted || (plain && starts && first.text.len() <= 3);
    is_section.then(|| (&text[first.at.start..all[end - 1].at.end], end))
}

/// "- 1st to 3rd milestones" after a section, as pairs of first and last; nothing where it does not stand there.
fn ordinals(all: &[Token<'_>], from: usize) -> (Vec<(u16, u16)>, usize) {
    let nothing = (Vec::new(), from);
    let mut at = from;
    while all.get(at).is_some_and(|token| token.is_dash() || token.is(':') || token.is(',') || token.is('('))
    {
        at += 1;
    }
    let mut found = Vec::new();
    while let Some((first, after, mut named)) = ordinal(all, at) {
        let ranged = all.get(after).filter(|token| token.among(&RANGE) || token.is_dash());
        let (mut last, mut end) = (first, after);
        if let Some((number, next, names)) = ranged.and_then(|_| ordinal(all, after + 1)) {
            (last, end, named) = (number, next, named || names);
        }
        found.push((first.min(last), last.max(first)));
        let more = all.get(end).is_some_and(|token| token.among(&ALSO) || token.is(','));
        at = end + usize::from(more && !named);
        if named {
            return (found, end);
        }
        if all.get(end).is_some_and(is_milestone) {
            return (found, end + 1);
        }
        if !more {
            return nothing;
        }
    }
    nothing
}

/// "3rd", "2e", "1.er", "2.º", "third"; with whether the word "milestone" hangs on it without a blank.
fn ordinal(all: &[Token<'_>], at: usize) -> Option<(u16, usize, bool)> {
    let first = all.get(at)?;
    if first.number.is_none() {
        return spelled(&first.word).map(|number| (number, at + 1, false));
    }
    let number = u16::try_from(first.number?).ok().filter(|&number| number > 0)?;
    let mut end = at + 1;
    if all.get(end).is_some_and(|dot| dot.is('.') && touches(first, dot)) {
        end += 1;
    }
    let suffix = all.get(end).filter(|token| touches(&all[end - 1], token))?;
    if suffix.is('º') || suffix.is('ª') || suffix.is('°') {
        return Some((number, end + 1, false));
    }
    const SUFFIXES: [&str; 13] =
        ["eme", "iemes", "ieme", "ere", "er", "st", "nd", "rd", "th", "de", "e", "o", "a"];
    let tail = SUFFIXES.iter().find_map(|ending| suffix.word.strip_prefix(ending))?;
    let named = MILESTONE.iter().any(|stem| tail.starts_with(stem));
    (tail.is_empty() || named).then_some((number, end + 1, named))
}

fn spelled(word: &str) -> Option<u16> {
    const WORDS: [&[&str]; 10] = [
        &["first", "premier", "premiere", "primer", "primero"],
        &["second", "deuxieme", "seconde", "segundo"],
        &["third", "troisieme", "tercer", "tercero"],
        &["fourth", "quatrieme", "cuarto"],
        &["fifth", "cinquieme", "quinto"],
        &["sixth", "sixieme", "sexto"],
        &["seventh", "septieme", "septimo"],
        &["eighth", "huitieme", "octavo"],
        &["ninth", "neuvieme", "noveno"],
        &["tenth", "dixieme", "decimo"],
    ];
    WORDS.iter().zip(1..).find(|(words, _)| words.contains(&word)).map(|(_, number)| number)
}

fn is_milestone(token: &Token<'_>) -> bool {
    MILESTONE.iter().any(|stem| token.begins(stem))
}

fn touches(left: &Token<'_>, right: &Token<'_>) -> bool {
    left.at.end == right.at.start
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        read(text)
            .into_iter()
            .map(|reference| match reference {
                Reference::Section { section } => section.to_owned(),
                Reference::Milestones { section, first, last } if first == last => {
                    format!("{section}#{first}")
                }
                Reference::Milestones { section, first, last } => format!("{section}#{first}-{last}"),
                Reference::Own { text } => format!("own: {text}"),
                Reference::Text { text } => format!("text: {text}"),
            })
            .collect()
    }

    #[test]
    fn s5_2_references_to_the_parent_plan() {
        let check = |text, expect: &[&str]| assert_eq!(shown(text), expect, "{text}");
        check("1.1.1 - 1st milestone", &["1.1.1#1"]);
        check("1.1.3 – 7th milestone", &["1.1.3#7"]);
        check("1.1.3–11thmilestone", &["1.1.3#11"]);
        check("1.1.2 – 2nd milestone ", &["1.1.2#2"]);
        check("1.2.1 - 2nd milestones", &["1.2.1#2"]);
        check("1.2.2 - 1st to 3rd milestones", &["1.2.2#1-3"]);
        check("1.2.2 - 1st - 3rd milestones", &["1.2.2#1-3"]);
        check("1.2.2: 1st, 2nd and 5th milestones", &["1.2.2#1", "1.2.2#2", "1.2.2#5"]);
        check("1.2.3", &["1.2.3"]);
        check("3.1.1\n3.2", &["3.1.1", "3.2"]);
        check("1.1.1 - 1st milestone; 1.1.2 - 2nd milestone", &["1.1.1#1", "1.1.2#2"]);
        check("1.1.1 and 1.1.2 - 2nd milestone", &["1.1.1", "1.1.2#2"]);
        check("12 - first milestone", &["12#1"]);
        check("", &[]);
    }

    #[test]
    fn s5_2_the_same_in_french_and_spanish() {
        let check = |text, expect: &[&str]| assert_eq!(shown(text), expect, "{text}");
        check("1.1.1 – 1er jalon", &["1.1.1#1"]);
        check("1.1.1 - 2e à 4e jalons", &["1.1.1#2-4"]);
        check("1.1.1 - 2ème jalon", &["1.1.1#2"]);
        check("1.1.1 - 1.er hito", &["1.1.1#1"]);
        check("1.1.1 - 2.º a 4.º hitos", &["1.1.1#2-4"]);
        check("1.1.1 - tercer hito", &["1.1.1#3"]);
    }

    #[test]
    fn s5_2_an_express_absence_is_known_by_its_words() {
        let check = |text, expect: &[&str]| assert_eq!(shown(text), expect, "{text}");
        check(
            "Office specific (not mentioned in the plan)",
            &["own: Office specific (not mentioned in the plan)"],
        );
        check("Not in the regional plan", &["own: Not in the regional plan"]);
        check("Spécifique au bureau", &["own: Spécifique au bureau"]);
        check("No figura en el plan regional", &["own: No figura en el plan regional"]);
        check("Specific to us, see 1.1.1", &["own: Specific to us, see", "1.1.1"]);
    }

    #[test]
    fn what_is_not_understood_stays() {
        let check = |text, expect: &[&str]| assert_eq!(shown(text), expect, "{text}");
        check("Pillar three", &["text: Pillar three"]);
        check("1.1.1 - 0th milestone", &["1.1.1", "text: 0th milestone"]);
        check("1.1.1 - 99999th milestone", &["1.1.1", "text: 99999th milestone"]);
        check("as decided in 2018", &["text: as decided in 2018"]);
        check("–;,(", &[]);
    }
}
