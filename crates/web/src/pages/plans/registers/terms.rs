//! Lists of the organisation's own terms: objectives, principles, elements, topics; and how much of the plan carries
//! each. A count leads to the board, narrowed to what carries the term.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::plans::{
    live::{LivePlan, live},
    registers::vocabularies::{self, TermsInput},
};
use trellis_domain::plans::{
    record::Plan,
    registers::vocabulary::{Element, Purpose, TermId},
};
use trellis_words::{Arg, Words};

use super::{Frame, Register, answered, sections};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, or_none, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, plans::query},
    session::Visitor,
};

const PURPOSE: &str = "purpose";

/// The lists a visitor asked to see.
pub(crate) struct Terms {
    frame: Frame,
    lists: Vec<List>,
    total: usize,
    /// The plan's sections, for taking terms from one.
    sections: Vec<(String, String)>,
    form: (TermsInput, Wrong),
}

/// One list.
struct List {
    code: String,
    name: String,
    purpose: Purpose,
    terms: Vec<TermRow>,
}

/// One term.
struct TermRow {
    label: Option<String>,
    text: String,
    nested: bool,
    /// How many actions and indicators of the plan carry it or a term under it.
    tagged: usize,
    /// The board with what carries it.
    href: String,
}

impl Terms {
    fn of(live: &LivePlan, visitor: &Visitor, form: (TermsInput, Wrong)) -> Self {
        let frame = Frame::of(live, visitor, Register::Terms);
        let purpose = frame.address.value(PURPOSE).and_then(Purpose::from_code);
        let is_here = |element: &Element| match element {
            Element::Action(id) => live.version.position_of(*id).is_some(),
            Element::Kpi(id) => live.position_of_kpi(*id).is_some(),
            Element::Initiative(_) | Element::Need(_) => false,
        };
        let tagged = |term: TermId| live.registers.tagged(term).iter().filter(|each| is_here(each)).count();
        let lists =
            live.registers.vocabularies.iter().filter(|list| purpose.is_none_or(|p| list.purpose == p));
        let lists = lists.map(|list| List {
            code: list.code.clone(),
            name: list.name.clone(),
            purpose: list.purpose,
            terms: list
                .terms
                .iter()
                .map(|term| TermRow {
                    label: term.label.clone(),
                    text: term.text.clone(),
                    nested: term.parent.is_some(),
                    tagged: tagged(term.id),
                    href: Address::of(&frame.plan.1).with(query::TERM, &term.id.to_string()).href(),
                })
                .collect(),
        });
        let lists: Vec<List> = lists.collect();
        Self {
            lists,
            total: live.registers.vocabularies.iter().map(|list| list.terms.len()).sum(),
            sections: sections(live, ""),
            form,
            frame,
        }
    }

    fn filter(&self, words: &Words) -> Markup {
        let purposes = coded(words, "term-purpose", Purpose::ALL.iter().map(|each| each.code()));
        let input = Input::Choice(purposes);
        let fields = vec![Field { name: PURPOSE, label: words.say("term-purpose"), input }];
        let found = (self.lists.iter().map(|list| list.terms.len()).sum(), self.total);
        Filter { address: &self.frame.address, fields, more: Vec::new(), found }.render(words)
    }

    fn list(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("term-label")),
            Column::head(words.say("term-text")),
            Column::text(words.say("term-tagged")),
        ];
        let table = Table::records("lists", words.say("terms-title"), columns);
        let groups = html! {
            @for list in &self.lists {
                @let purpose = word(words, "term-purpose", list.purpose.code());
                @let title = html! {
                    (name(&list.name))
                    // A list of topics called "Topics" says so once; its code is for commands and is often the same.
                    @if !list.name.eq_ignore_ascii_case(&purpose) { " " span.fine { (purpose) } }
                    @if !list.name.eq_ignore_ascii_case(&list.code) { " " span.fine { code { (list.code) } } }
                };
                @let rows = html! { @for term in &list.terms { (table.row(&term.cells(words))) } };
                (table.group(&title, &rows))
            }
        };
        table.render(&groups)
    }

    fn form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        if !self.frame.may_keep {
            return html! {};
        }
        let (input, wrong) = &self.form;
        let purposes = coded(words, "term-purpose", Purpose::ALL.iter().map(|each| each.code()));
        let sections = or_none(words, self.sections.clone());
        let fields = [
            hinted(
                words.say("term-list-hint"),
                field("list", words.say("term-list"), &input.list, Kind::Line("text", None)),
            ),
            field("name", words.say("term-list-name"), &input.name, Kind::Line("text", None)),
            field("purpose", words.say("term-purpose"), &input.purpose, Kind::Choice(&purposes)),
            field("section", words.say("term-section"), &input.section, Kind::Choice(&sections)),
            hinted(
                words.say("term-lines-hint"),
                field("terms", words.say("term-lines"), &input.terms, Kind::Lines(6)),
            ),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("term-add"),
            action: self.frame.action(Register::Terms),
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

impl TermRow {
    fn cells(&self, words: &Words) -> [Markup; 3] {
        let text = html! {
            @if self.nested { span.fine aria-hidden="true" { "– " } }
            (name(&self.text))
        };
        let tagged = html! {
            @if self.tagged == 0 { span.fine { (words.say("term-untagged")) } }
            @else {
                a href=(self.href) { (words.say_with("term-tagged-count", &[("count", Arg::from(self.tagged))])) }
            }
        };
        [self.label.as_deref().map_or_else(|| html! {}, name), text, tagged]
    }
}

impl View for Terms {
    fn sample() -> Self {
        let term = |label: &str, text: &str, nested, tagged| TermRow {
            label: Some(label.to_owned()),
            text: text.to_owned(),
            nested,
            tagged,
            href: "/plans/regional?term=1".to_owned(),
        };
        let objectives = vec![
            term("Objective 1", "Better data", false, 4),
            term("Objective 2", "Fuller compliance", false, 1),
        ];
        let elements = vec![
            term("(a)", "Institutions", false, 2),
            term("(i)", "Laws and regulations", true, 0),
            TermRow { label: None, ..term("", "Human health", false, 0) },
        ];
        let list = |code: &str, name: &str, purpose, terms| List {
            code: code.to_owned(),
            name: name.to_owned(),
            purpose,
            terms,
        };
        Self {
            frame: Frame::sample("/plans/regional/terms"),
            lists: vec![
                list("objectives", "Objectives of the workplan", Purpose::Objective, objectives),
                list("elements", "Elements that call for action", Purpose::Element, elements),
            ],
            total: 2,
            sections: vec![("1".to_owned(), "2 Guiding principles".to_owned())],
            form: <(TermsInput, Wrong)>::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("terms-lead")) }
            (self.form(visitor))
            @if self.lists.is_empty() && self.total == 0 { (empty(&words.say("terms-none"), None)) }
            @else {
                (self.filter(words))
                @if self.lists.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.list(words)) }
            }
        };
        self.frame.page(words, Register::Terms, &main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = live(&web.house, visitor.actor(), id).await?;
    Ok(Terms::of(&live, &visitor, <(TermsInput, Wrong)>::default()).page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<TermsInput>,
) -> Result<Response, Failure> {
    let done = vocabularies::add(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Terms), done, |live, wrong| {
        Terms::of(live, &visitor, (input, wrong)).page(&visitor)
    })
    .await
}
