//! What belongs to a clause of a resources cell once its first words are known: donors, purposes, lines, periods.
//!
//! A clause ends where a sentence or bracket ends, or where the next head stands.

use std::ops::Range;

use super::{
    ClauseKind, Extent, LineRange,
    amount::amount,
    head::{FROM, Head, head},
};
use crate::plans::{
    timeframe,
    tokens::{Token, fold},
};

const FOR: [&str; 10] = ["for", "to", "towards", "pour", "para", "in", "on", "as", "destinees", "destinados"];

/// A cell with its tokens.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a, 't> {
    pub text: &'t str,
    pub all: &'a [Token<'t>],
}

impl<'a, 't> Cell<'a, 't> {
    /// The clause whose head stands at `first` and whose body begins at `at`, and the token after it. `before` are the
    /// clauses before it, the nearest first.
    pub fn body<'b>(
        &self,
        head: Head,
        first: usize,
        at: usize,
        before: impl Iterator<Item = &'b ClauseKind<'t>>,
    ) -> (ClauseKind<'t>, usize)
    where
        't: 'b,
    {
        match head {
            Head::StaffTime { core } => {
                let (purpose, end) = self.purpose(at);
                (ClauseKind::StaffTime { core, purpose }, end)
            }
            Head::CoreBudget => {
                let (purpose, end) = self.purpose(at);
                (ClauseKind::CoreBudget { lines: Vec::new(), extent: None, purpose }, end)
            }
            Head::Lines => self.lines(at),
            Head::Voluntary => self.voluntary(at),
            Head::Funding => self.funding(at),
            Head::InKind { part_time } => self.in_kind(part_time, first, at, before),
            Head::Pending => self.pending(at),
            Head::Estimate => match amount(self.all, first) {
                Some((amount, end)) => (ClauseKind::Estimate { amount }, end),
                None => (ClauseKind::Other, at.max(first + 1)),
            },
            Head::Spending => {
                let which = &self.all[first];
                let whole = which.among(&["all", "totalite", "totalidad"]);
                let extent = if whole { Extent::Fully } else { Extent::Partly };
                (ClauseKind::Spending { extent }, self.sentence_end(at))
            }
            Head::See => {
                let end = self.clause_end(at);
                (ClauseKind::See { target: self.slice(at, end) }, end)
            }
        }
    }

    /// "The Union via an agency has funded national officers": read where a sentence begins.
    pub fn partner_pays(&self, at: usize) -> Option<(ClauseKind<'t>, usize)> {
        const HAS: [&str; 6] = ["has", "have", "had", "a", "ont", "ha"];
        const PAID: [&str; 12] = [
            "funded",
            "paid",
            "financed",
            "finance",
            "paye",
            "financiado",
            "pagado",
            "supported",
            "provided",
            "covered",
            "fourni",
            "sponsored",
        ];
        let starts = at == 0 || self.all[at - 1].is('\n') || self.ends_sentence(at - 1);
        if !starts || !self.all[at].is_capital() || head(self.all, at).is_some() {
            return None;
        }
        let end = self.sentence_end(at);
        let verb = (at + 1..end.saturating_sub(1))
            .take_while(|&verb| head(self.all, verb).is_none())
            .find(|&verb| self.all[verb].among(&HAS) && self.all[verb + 1].among(&PAID))?;
        (verb + 2 < end).then(|| {
            let partner = self.slice(at, verb);
            (ClauseKind::PartnerPaid { partner, paid: self.slice(verb + 2, end) }, end)
        })
    }

    /// "1203, 1205 and 2201-2203 for translations", "1206 fully allocated to cover …".
    fn lines(&self, at: usize) -> (ClauseKind<'t>, usize) {
        let (lines, after) = self.line_numbers(at);
        let mut rest_end = self.clause_end(after);
        // A comma right behind the numbers begins something else.
        if self.all.get(after).is_some_and(|token| token.is(',')) {
            rest_end = after;
        }
        let rest = &self.all[after..rest_end];
        let says = |stems: &[&str]| rest.iter().any(|token| stems.iter().any(|stem| token.begins(stem)));
        let extent = match (
            says(&["partly", "partial", "partiel", "parcial"]),
            says(&["fully", "entierement", "totalement", "totalmente", "entirely"]),
        ) {
            (true, _) => Some(Extent::Partly),
            (false, true) => Some(Extent::Fully),
            (false, false) => None,
        };
        let purpose = rest
            .iter()
            .position(|token| token.among(&["for", "to", "pour", "para"]))
            .filter(|&word| word + 1 < rest.len())
            .map(|word| self.slice(after + word + 1, rest_end));
        // Words that say neither how much nor what for are not the line's.
        let end = if extent.is_some() || purpose.is_some() { rest_end } else { after };
        (ClauseKind::CoreBudget { lines, extent, purpose }, end)
    }

    fn line_numbers(&self, at: usize) -> (Vec<LineRange>, usize) {
        let mut lines = Vec::new();
        let mut next = at;
        while let Some(first) = self.all.get(next).and_then(|token| token.number) {
            let mut end = next + 1;
            let ranged =
                self.all.get(end).is_some_and(|token| token.is_dash() || token.among(&["to", "a", "al"]));
            let last = match self
                .all
                .get(end + 1)
                .and_then(|token| token.number)
                .filter(|last| ranged && *last >= first)
            {
                Some(last) => {
                    end += 2;
                    last
                }
                None => first,
            };
            lines.push(LineRange { first, last });
            let joined =
                self.all.get(end).is_some_and(|token| token.is(',') || token.among(&["and", "et", "y"]));
            let more = joined && self.all.get(end + 1).is_some_and(|token| token.number.is_some());
            if !more {
                return (lines, end);
            }
            next = end + 1;
        }
        (lines, next)
    }

    fn voluntary(&self, at: usize) -> (ClauseKind<'t>, usize) {
        let mut next = at;
        let mut sum = None;
        let of = usize::from(self.all.get(at).is_some_and(|token| token.among(&["of", "de", "d"])));
        if let Some((found, end)) = amount(self.all, at + of) {
            (sum, next) = (Some(found), end);
        }
        let (donors, after) = self.donors(next);
        let (purpose, end) = self.purpose(after);
        (ClauseKind::Voluntary { donors: self.names(&donors), amount: sum, purpose }, end)
    }

    /// "from Germany for an officer" is a post; "from Germany" alone is money.
    fn funding(&self, at: usize) -> (ClauseKind<'t>, usize) {
        const POSTS: [&str; 10] = [
            "officer",
            "post",
            "staff",
            "consultant",
            "expert",
            "poste",
            "puesto",
            "funcionario",
            "position",
            "coordinator",
        ];
        let (donors, after) = self.donors(at);
        let (purpose, end) = self.purpose(after);
        let post = purpose.filter(|purpose| {
            let words = fold(purpose);
            POSTS.iter().any(|stem| {
                words.split(|letter: char| !letter.is_alphabetic()).any(|word| word.starts_with(stem))
            })
        });
        match (donors.first(), donors.last(), post) {
            (Some(first), Some(last), Some(paid)) => {
                (ClauseKind::PartnerPaid { partner: self.slice(first.start, last.end), paid }, end)
            }
            _ => (ClauseKind::Voluntary { donors: self.names(&donors), amount: None, purpose }, end),
        }
    }

    fn in_kind<'b>(
        &self,
        part_time: bool,
        first: usize,
        at: usize,
        mut before: impl Iterator<Item = &'b ClauseKind<'t>>,
    ) -> (ClauseKind<'t>, usize)
    where
        't: 'b,
    {
        let (donors, mut end) = self.donors(at);
        let mut field = None;
        if self.all.get(end).is_some_and(|token| token.is('(')) && head(self.all, end + 1).is_none() {
            let close = self.bracket_end(end);
            field = (close > end + 2).then(|| self.slice(end + 1, close - 1));
            end = close;
        }
        let sentence = self.clause_end(end);
        let mut period = None;
        if sentence > end
            && let Some((found, dates)) = timeframe::find_period(self.slice(end, sentence))
        {
            let until = self.all[end].at.start + found.end;
            end += self.all[end..sentence].iter().take_while(|token| token.at.end <= until).count();
            period = Some(dates);
        }
        // "Contributions from a donor (a junior officer)": the giver stands before the bracket.
        let giver = || match before.next() {
            Some(ClauseKind::Voluntary { donors, .. }) if first > 0 && self.all[first - 1].is('(') => {
                donors.last().copied()
            }
            _ => None,
        };
        let led = |token: &&Token<'_>| token.is_dash() || token.among(&["part", "time", "of", "the", "a"]);
        let people = first + self.all[first..at].iter().take_while(led).count().min(at - first - 1);
        let donor = self.names(&donors).last().copied().or_else(giver);
        (ClauseKind::InKind { people: self.slice(people, at), donor, part_time, field, period }, end)
    }

    fn pending(&self, at: usize) -> (ClauseKind<'t>, usize) {
        let of =
            usize::from(self.all.get(at).is_some_and(|token| token.among(&["of", "by", "de", "del", "du"])));
        let end = self.clause_end(at);
        let from = (at + of).min(end);
        let on = (from..end)
            .find(|&word| self.all[word].among(&["on", "sur", "sobre", "regarding", "concernant"]));
        let subject = on.filter(|&on| on + 1 < end).map(|on| self.slice(on + 1, end));
        (ClauseKind::Pending { meeting: self.slice(from, on.unwrap_or(end)), subject }, end)
    }

    /// "from A; B, C and D": the tokens of each name, and the token after them.
    fn donors(&self, at: usize) -> (Vec<Range<usize>>, usize) {
        const STOP: [&str; 10] = ["for", "to", "towards", "in", "on", "pour", "para", "en", "as", "since"];
        if !self.all.get(at).is_some_and(|token| token.among(&FROM)) {
            return (Vec::new(), at);
        }
        let mut donors = Vec::new();
        let mut next = at + 1;
        loop {
            let start = next + self.all[next..].iter().take_while(|token| leads_name(token)).count();
            let mut end = start;
            while let Some(token) = self.all.get(end) {
                let separates = token.is(',') || token.is(';') || token.among(&["and", "et", "y"]);
                let stops = token.is('(')
                    || token.is(')')
                    || token.is('\n')
                    || token.among(&STOP)
                    || self.ends_sentence(end);
                if separates || stops || (end > start && head(self.all, end).is_some()) {
                    break;
                }
                end += 1;
            }
            if end > start {
                donors.push(start..end);
            }
            let separator = self
                .all
                .get(end)
                .is_some_and(|token| token.is(',') || token.is(';') || token.among(&["and", "et", "y"]));
            let name = self.all.get(end + 1).is_some_and(|token| token.is_capital() || leads_name(token));
            if !(separator && name && end > start && head(self.all, end + 1).is_none()) {
                return (donors, end.max(at + 1));
            }
            next = end + 1;
        }
    }

    fn names(&self, tokens: &[Range<usize>]) -> Vec<&'t str> {
        tokens.iter().map(|name| self.slice(name.start, name.end)).collect()
    }

    /// "for translations", "in support of …", "(within a programme)": what for, and the token after it.
    fn purpose(&self, at: usize) -> (Option<&'t str>, usize) {
        let Some(token) = self.all.get(at) else { return (None, at) };
        if token.is('(') && head(self.all, at + 1).is_none() {
            let end = self.bracket_end(at);
            return match end > at + 2 {
                true => (Some(self.slice(at + 1, end - 1)), end),
                false => (None, at),
            };
        }
        if !token.among(&FOR) || head(self.all, at).is_some() {
            return (None, at);
        }
        let mut end = self.clause_end(at);
        // A bracket that says more of the purpose belongs to it.
        if self.all.get(end).is_some_and(|token| token.is('(')) && head(self.all, end + 1).is_none() {
            end = self.bracket_end(end);
        }
        let mut from = at + 1;
        while from + 1 < end
            && self.all[from].among(&["support", "of", "order", "to", "apoyo", "de", "soutien"])
        {
            from += 1;
        }
        match end > at + 1 {
            true => (Some(self.slice(from, end)), end),
            false => (None, at),
        }
    }

    /// Where a clause whose words run on from `at` ends: at a stop, a bracket, a semicolon, a new line or the next head.
    fn clause_end(&self, at: usize) -> usize {
        let mut end = at;
        while let Some(token) = self.all.get(end) {
            let stops =
                token.is(';') || token.is('(') || token.is(')') || token.is('\n') || self.ends_sentence(end);
            if stops || (end > at && head(self.all, end).is_some()) {
                break;
            }
            end += 1;
        }
        // What only joins the next clause is not this one's.
        while end > at
            && (super::joins(&self.all[end - 1]) || self.all[end - 1].is('/') || self.all[end - 1].is(','))
        {
            end -= 1;
        }
        end
    }

    fn sentence_end(&self, at: usize) -> usize {
        (at..self.all.len())
            .find(|&end| self.all[end].is('\n') || self.ends_sentence(end))
            .unwrap_or(self.all.len())
    }

    /// A full stop before a capital letter or the end; not the one of "Doc. 16.2" or "3.1".
    fn ends_sentence(&self, at: usize) -> bool {
        let Some(stop) = self.all.get(at).filter(|token| token.is('.')) else { return false };
        match self.all.get(at + 1) {
            None => true,
            Some(next) => next.is('\n') || next.at.start > stop.at.end && next.is_capital(),
        }
    }

    /// The token after the bracket that opens at `at`; the same token where it does not close soon.
    fn bracket_end(&self, at: usize) -> usize {
        const WORDS_MAX: usize = 200;
        let mut depth = 0;
        for (end, token) in self.all.iter().enumerate().skip(at).take(WORDS_MAX) {
            depth += i32::from(token.is('(')) - i32::from(token.is(')'));
            match depth {
                0 => return end + 1,
                _ if token.is('\n') => return at,
                _ => {}
            }
        }
        at
    }

    /// The text of tokens `from..end`, which is never empty where it is used.
    fn slice(&self, from: usize, end: usize) -> &'t str {
        match (self.all.get(from), end.checked_sub(1).and_then(|last| self.all.get(last))) {
            (Some(first), Some(last)) if first.at.start <= last.at.end => {
                &self.text[first.at.start..last.at.end]
            }
            _ => "",
        }
    }
}

/// Articles and the like before a donor's name: "de l'…".
fn leads_name(token: &Token<'_>) -> bool {
    token.among(&["the", "la", "le", "l", "el", "los", "las", "les", "de", "du", "des", "del"])
        || token.is('\'')
        || token.is('’')
}
