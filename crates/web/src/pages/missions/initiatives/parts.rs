//! The parts of an initiative as tables: budget, indicators, risks, principles, leads, days of posts; each row with what may
//! be done with it.

use maud::{Markup, html};
use trellis_app::missions::initiatives::InitiativeView;
use trellis_domain::{
    kernel::{Decimal, Id, Money},
    missions::initiatives::parts::change,
    people::policy::Right,
};
use trellis_words::{Arg, Words};

use super::around::{days, money};
use crate::{
    components::{
        figures, form,
        name::name,
        printed,
        table::{Column, Table},
    },
    pages::forms::FORM,
    session::Visitor,
};

/// The parts of one initiative for one visitor.
pub(super) struct Parts<'a> {
    pub view: &'a InitiativeView,
    pub visitor: &'a Visitor,
}

impl Parts<'_> {
    fn words(&self) -> &Words {
        &self.visitor.words
    }

    fn page(&self) -> String {
        format!("/initiatives/{}", self.view.initiative.id)
    }

    fn may_edit(&self) -> bool {
        self.view.rights.has(Right::Edit) && !self.view.initiative.course.state.is_over()
    }

    /// Changing and taking away, for whoever may.
    fn deeds<K>(&self, form: &str, id: Id<K>, about: &str) -> Markup {
        let words = self.words();
        html! {
            @if self.may_edit() {
                div.deeds {
                    @if !matches!(form, "effort" | "term" | "together") {
                        a href={ (self.page()) "?" (FORM) "=" (form) "&part=" (id) "#" (form) } {
                            (words.say("initiative-change")) span.sr { " – " (name(about)) }
                        }
                    }
                    form method="post" action={ (self.page()) "/removal" } {
                        (form::token(self.visitor))
                        input type="hidden" name="kind" value=(form);
                        input type="hidden" name="id" value=(id);
                        button.button.second { (words.say("remove")) span.sr { " – " (name(about)) } }
                    }
                }
            }
        }
    }

    fn section(&self, key: &str, is_protected: bool, content: &Markup) -> Markup {
        let words = self.words();
        html! {
            section {
                h2 {
                    (words.say(key))
                    @if is_protected { " " span.tag { (words.say("finding-protected")) } }
                }
                (content)
            }
        }
    }

    /// A table of one kind of part; nothing where there is none.
    fn table(
        &self,
        id: &'static str,
        key: &str,
        is_protected: bool,
        columns: Vec<Column>,
        rows: &[Vec<Markup>],
    ) -> Markup {
        if rows.is_empty() {
            return Markup::default();
        }
        let table = Table::records(id, self.words().say(key), columns);
        let rows = html! { @for row in rows { (table.row(row)) } };
        self.section(key, is_protected, &table.render(&table.rows(&rows)))
    }

    fn text(&self, key: &str) -> Column {
        Column::text(self.words().say(key))
    }

    fn head(&self, key: &str) -> Column {
        Column::head(self.words().say(key))
    }

    fn number(&self, key: &str) -> Column {
        Column::number(self.words().say(key))
    }

    /// A column for deeds only where there are some.
    fn with_deeds(&self, mut columns: Vec<Column>) -> Vec<Column> {
        if self.may_edit() {
            columns.push(self.text("initiative-deeds"));
        }
        columns
    }

    fn row<const N: usize>(&self, cells: [Markup; N], deeds: Markup) -> Vec<Markup> {
        let mut row = cells.to_vec();
        if self.may_edit() {
            row.push(deeds);
        }
        row
    }

    pub(super) fn beneficiaries(&self) -> Markup {
        let words = self.words();
        let columns = vec![self.head("initiative-member"), self.text("initiative-agreed")];
        let rows = self.view.beneficiaries.iter().map(|(each, member)| {
            let agreed = html! {
                @match &each.agreed {
                    Some(agreed) => {
                        span class="st met" { (words.say("initiative-agreed-yes")) } " " (figures::day(words, agreed.on))
                        @if !agreed.source.is_empty() { p.fine { (name(&agreed.source)) } }
                    },
                    None => span class="st no-data" { (words.say("initiative-agreed-not-yet")) },
                }
            };
            let page = crate::pages::indicators::facts::member_page(member.id);
            vec![html! { a href=(page) { (name(&member.name)) } }, agreed]
        });
        self.table("members", "initiative-members", false, columns, &rows.collect::<Vec<_>>())
    }

    pub(super) fn budget(&self) -> Markup {
        let (words, view) = (self.words(), self.view);
        let currency = view.initiative.currency;
        let columns = self.with_deeds(vec![
            self.head("cost-kind"),
            self.text("cost-text"),
            self.text("cost-source"),
            self.number("cost-amount"),
        ]);
        let mut rows: Vec<Vec<Markup>> = view
            .lines
            .iter()
            .map(|(line, partner)| {
                let kind = words.say(&format!("cost-kind-{}", line.kind.code()));
                let deeds = match view.initiative.course.state.is_open_to_terms() {
                    true => self.deeds("line", line.id, &kind),
                    false => Markup::default(),
                };
                let cells = [
                    html! { (kind) },
                    name(&line.text),
                    html! {
                        (words.say(&format!("cost-source-{}", line.source.code())))
                        @if let Some(partner) = partner { ", " (name(partner)) }
                    },
                    money(words, Money { minor: line.minor, currency }),
                ];
                self.row(cells, deeds)
            })
            .collect();
        for (key, sum) in
            [("initiative-required", view.required), ("initiative-approved", view.initiative.course.approved)]
        {
            if let Some(sum) = sum {
                let cells = [
                    html! { strong { (words.say(key)) } },
                    html! {},
                    html! {},
                    html! { strong { (money(words, sum)) } },
                ];
                rows.push(self.row(cells, Markup::default()));
            }
        }
        if view.lines.is_empty() {
            rows.clear();
        }
        self.table("lines", "initiative-budget", false, columns, &rows)
    }

    pub(super) fn indicators(&self) -> Markup {
        let words = self.words();
        let columns = self.with_deeds(vec![
            self.head("measured-text"),
            self.text("measured-baseline"),
            self.text("measured-now"),
            self.text("measured-target"),
        ]);
        let rows = self.view.indicators.iter().map(|each| {
            let now = change(each, &self.view.readings);
            let cells = [
                html! {
                    (name(&each.text))
                    @if !each.unit.is_empty() { " " span.fine { (name(&each.unit)) } }
                    @if let Some(level) = each.level { " " span.tag { (words.say(&format!("plan-level-{}", level.code()))) } }
                },
                html! {
                    @match each.baseline {
                        Some(baseline) => { (figures::number(words, baseline.value)) " " span.fine { (figures::day(words, baseline.on)) } },
                        None => span.tag.doubt { (words.say("measured-no-baseline")) },
                    }
                },
                html! {
                    @if let Some(change) = now {
                        (figures::number(words, change.to.value)) " " span.fine { (figures::day(words, change.to.on)) }
                        p.fine {
                            (words.say_with("measured-change", &[("by", Arg::from(signed(words, change.by()).as_str()))]))
                        }
                    }
                },
                name(&each.target),
            ];
            self.row(cells, self.deeds("indicator", each.id, &each.text))
        });
        let table =
            self.table("indicators", "initiative-indicators", false, columns, &rows.collect::<Vec<_>>());
        html! {
            (table)
            // That something changed is all that a reading says (S1.24).
            @if !self.view.readings.is_empty() { p.fine { (words.say("measured-not-caused")) } }
        }
    }

    pub(super) fn risks(&self) -> Markup {
        let words = self.words();
        let columns = self.with_deeds(vec![
            self.head("risk-text"),
            self.text("risk-likelihood"),
            self.text("risk-impact"),
            self.number("risk-rating"),
            self.text("risk-owner"),
            self.text("risk-response"),
        ]);
        let rows = self.view.risks.iter().map(|each| {
            let degree = |code: &str| html! { (words.say(&format!("degree-{code}"))) };
            let cells = [
                name(&each.text),
                degree(each.likelihood.code()),
                degree(each.impact.code()),
                figures::number(words, each.rating().into()),
                name(&each.owner),
                printed::lines(&each.response),
            ];
            self.row(cells, self.deeds("risk", each.id, &each.text))
        });
        self.table("risks", "initiative-risks", true, columns, &rows.collect::<Vec<_>>())
    }

    pub(super) fn leads(&self) -> Markup {
        let words = self.words();
        let columns = self.with_deeds(vec![
            self.head("lead-from"),
            self.text("lead-state"),
            self.number("cost-amount"),
            self.text("lead-on"),
            self.text("lead-note"),
        ]);
        let rows = self.view.leads.iter().map(|(each, from)| {
            let cells = [
                name(from),
                html! { (words.say(&format!("lead-state-{}", each.state.code()))) },
                html! { @if let Some(amount) = each.amount { (money(words, amount)) } },
                figures::day(words, each.on),
                printed::lines(&each.note),
            ];
            self.row(cells, self.deeds("lead", each.id, from))
        });
        self.table("leads", "initiative-leads", true, columns, &rows.collect::<Vec<_>>())
    }

    pub(super) fn effort(&self) -> Markup {
        let words = self.words();
        let columns = self.with_deeds(vec![
            self.head("effort-post"),
            self.text("effort-year"),
            self.text("effort-work"),
            self.number("effort-days"),
        ]);
        let rows = self.view.effort.iter().map(|(each, post)| {
            let cells = [
                name(post),
                html! { bdi { (each.year) } },
                html! { (words.say(&format!("effort-work-{}", each.work.code()))) },
                days(words, each.days),
            ];
            self.row(cells, self.deeds("effort", each.id, post))
        });
        self.table("effort-days", "initiative-effort", true, columns, &rows.collect::<Vec<_>>())
    }

    /// The checklist: every principle with what was ticked.
    pub(super) fn principles(&self) -> Markup {
        let words = self.words();
        let rows: Vec<Vec<Markup>> = self
            .view
            .principles
            .iter()
            .map(|row| {
                let class = match row.answer.as_ref().map(|each| each.answer.code()) {
                    Some("met") => "st met",
                    Some("unmet") => "st off-track",
                    _ => "st no-data",
                };
                let code = row.answer.as_ref().map_or("open", |each| each.answer.code());
                let cells = [
                    name(&row.text),
                    html! {
                        span class=(class) { (words.say(&format!("principle-answer-{code}"))) }
                        @if let Some(answer) = &row.answer { @if !answer.note.is_empty() { p.fine { (name(&answer.note)) } } }
                    },
                ];
                let tick = html! {
                    a href={ (self.page()) "?" (FORM) "=principle&part=" (row.term) "#principle" } {
                        (words.say("principle-tick")) span.sr { " – " (name(&row.text)) }
                    }
                };
                self.row(cells, tick)
            })
            .collect();
        let columns = self.with_deeds(vec![self.head("initiative-principle"), self.text("principle-answer")]);
        self.table("principles", "initiative-principles", false, columns, &rows)
    }

    /// With which others it is done.
    pub(super) fn together(&self) -> Markup {
        let words = self.words();
        let columns = self.with_deeds(vec![
            self.head("together-other"),
            self.text("together-way"),
            self.text("together-text"),
            self.text("together-on"),
        ]);
        let rows = self.view.together.iter().map(|(each, other)| {
            let beside = each.beside(self.view.initiative.id);
            let cells = [
                html! { a href={ "/initiatives/" (beside) } { (name(other)) } },
                html! { (words.say(&format!("together-{}", each.way.code()))) },
                printed::lines(&each.text),
                figures::day(words, each.on),
            ];
            self.row(cells, self.deeds("together", each.id, other))
        });
        self.table("done-together", "together-title", false, columns, &rows.collect::<Vec<_>>())
    }

    /// The elements, topics and objectives it carries.
    pub(super) fn terms(&self) -> Markup {
        let list = html! {
            ul { @for (id, text) in &self.view.terms { li { (name(text)) " " (self.deeds("term", *id, text)) } } }
        };
        html! { @if !self.view.terms.is_empty() { (self.section("initiative-elements", false, &list)) } }
    }
}

/// A difference with its sign: what rose says so.
fn signed(words: &Words, by: Decimal) -> String {
    let plus = if by > Decimal::ZERO { "+" } else { "" };
    format!("{plus}{}", words.number(by.normalize()))
}
