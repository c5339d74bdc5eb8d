//! The family of instruments: who is included, who was invited to what, and who has answered.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::plans::{
    live::{LivePlan, live},
    registers::family::{self, InviteInput, RelateInput, ReplyInput},
};
use trellis_domain::{
    kernel::Day,
    plans::{
        record::Plan,
        registers::family::{Ask, Invitation, Kinship, Replied, Reply, Response as Counts},
    },
};
use trellis_words::Words;

use super::{Frame, Register, answered};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        form::{Kind, Wrong},
        name::name,
        printed,
        sheet::{Sheet, coded, field, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
};

const ANSWERED: &str = "answered";
/// The parameter that opens the form for an answer.
const REPLY: &str = "reply";

/// The family as a visitor asked to see it.
pub(crate) struct Family {
    frame: Frame,
    counts: Counts,
    rows: Vec<Row>,
    total: usize,
    /// Codes and names of those who can be invited.
    invitable: Vec<(String, String)>,
    forms: Forms,
}

/// What is being typed. With an answer open the other forms are away.
#[derive(Default)]
struct Forms {
    relate: (RelateInput, Wrong),
    invite: (InviteInput, Wrong),
    reply: Option<(ReplyInput, Wrong)>,
}

/// One instrument, or one of its invitations.
struct Row {
    name: String,
    state: Standing,
}

/// Where it stands.
enum Standing {
    Included,
    NotInvited,
    Invited { ask: Ask, on: Day, replied: Option<Replied>, answer: Option<String> },
}

impl Family {
    fn of(live: &LivePlan, visitor: &Visitor, mut forms: Forms) -> Self {
        let frame = Frame::of(live, visitor, Register::Family);
        let registers = &live.registers;
        let mut rows = Vec::new();
        for each in &registers.family {
            let mut its = registers.invitations.iter().filter(|one| one.instrument == each.id).peekable();
            let state = match (each.kinship, its.peek()) {
                (Kinship::SameSecretariat, _) => Some(Standing::Included),
                (Kinship::Related, None) => Some(Standing::NotInvited),
                (Kinship::Related, Some(_)) => None,
            };
            rows.extend(state.map(|state| Row { name: each.name.clone(), state }));
            rows.extend(its.map(|one| Row { name: each.name.clone(), state: invited(one, &frame) }));
        }
        let total = rows.len();
        let answered = frame.address.value(ANSWERED).filter(|value| ["yes", "no"].contains(value));
        if let Some(answered) = answered {
            rows.retain(|row| match &row.state {
                Standing::Invited { replied, .. } => replied.is_some() == (answered == "yes"),
                Standing::Included | Standing::NotInvited => false,
            });
        }
        if let Some(open) = frame.address.value(REPLY).filter(|_| frame.may_keep && forms.reply.is_none())
            && let Some(one) = registers.invitations.iter().find(|one| one.id.to_string() == open)
        {
            let replied = one.replied.clone();
            let input = ReplyInput {
                invitation: open.to_owned(),
                replied_on: replied.as_ref().map(|replied| replied.on.to_string()).unwrap_or_default(),
                reply: replied.as_ref().map_or("", |replied| replied.reply.code()).to_owned(),
                text: replied.map(|replied| replied.text).unwrap_or_default(),
                seen: family::stands(one).version(),
            };
            forms.reply = Some((input, Wrong::default()));
        }
        let related = registers.family.iter().filter(|each| each.kinship == Kinship::Related);
        let invitable = related.map(|each| (each.code.clone(), each.name.clone())).collect();
        Self { counts: registers.response(), rows, total, invitable, forms, frame }
    }

    fn counts(&self, words: &Words) -> Markup {
        let number = |count: usize| html! { (words.whole(i64::try_from(count).unwrap_or(i64::MAX))) };
        let unanswered = self.counts.invited - self.counts.answered;
        let open = Address::of(self.frame.action(Register::Family)).with(ANSWERED, "no");
        definitions(&[
            (words.say("family-included"), number(self.counts.included)),
            (words.say("family-invitations"), number(self.counts.invited)),
            (words.say("family-answered"), number(self.counts.answered)),
            (words.say("family-unanswered"), html! { a href=(open.href()) { (number(unanswered)) } }),
            (words.say("family-not-invited"), number(self.counts.not_invited)),
        ])
    }

    fn filter(&self, words: &Words) -> Markup {
        let answered = ["no", "yes"].map(|code| (code.to_owned(), words.say(code))).to_vec();
        let input = Input::Choice(answered);
        let fields = vec![Field { name: ANSWERED, label: words.say("family-answered"), input }];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.frame.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("family-instrument")),
            Column::text(words.say("family-asked")),
            Column::text(words.say("family-invited-on")),
            Column::text(words.say("family-reply")),
        ];
        let table = Table::records("family", words.say("family-title"), columns);
        let rows = html! { @for row in &self.rows { (table.row(&row.cells(words))) } };
        table.render(&table.rows(&rows))
    }

    fn forms(&self, visitor: &Visitor) -> Markup {
        if !self.frame.may_keep {
            return html! {};
        }
        match &self.forms.reply {
            Some((input, wrong)) => self.reply_form(visitor, input, wrong),
            None => html! {
                (self.invite_form(visitor))
                (self.relate_form(visitor))
            },
        }
    }

    fn relate_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.forms.relate;
        let kinships = coded(words, "family-kinship", Kinship::ALL.iter().map(|each| each.code()));
        let fields = [
            field("code", words.say("family-code"), &input.code, Kind::Line("text", None)),
            field("name", words.say("family-name"), &input.name, Kind::Line("text", None)),
            field("kinship", words.say("family-kinship"), &input.kinship, Kind::Choice(&kinships)),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("family-add"),
            action: self.frame.action(Register::Family),
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }

    fn invite_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        if self.invitable.is_empty() {
            return html! {};
        }
        let (input, wrong) = &self.forms.invite;
        let asks = coded(words, "family-ask", Ask::ALL.iter().map(|each| each.code()));
        let fields = [
            field(
                "instrument",
                words.say("family-instrument"),
                &input.instrument,
                Kind::Choice(&self.invitable),
            ),
            field("ask", words.say("family-asked"), &input.ask, Kind::Choice(&asks)),
            field("invited_on", words.say("family-invited-on"), &input.invited_on, Kind::Line("date", None)),
        ];
        let sheet = Sheet {
            id: "invite",
            title: words.say("family-invite"),
            action: self.frame.action(Register::Family) + "/invitations",
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }

    fn reply_form(&self, visitor: &Visitor, input: &ReplyInput, wrong: &Wrong) -> Markup {
        let words = &visitor.words;
        let replies = coded(words, "family-reply", Reply::ALL.iter().map(|each| each.code()));
        let fields = [
            field("replied_on", words.say("family-replied-on"), &input.replied_on, Kind::Line("date", None)),
            field("reply", words.say("family-reply"), &input.reply, Kind::Choice(&replies)),
            field("text", words.say("family-words"), &input.text, Kind::Lines(3)),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("family-record-reply"),
            action: self.frame.action(Register::Family) + "/replies",
            hidden: Some(("invitation", &input.invitation)),
            seen: &input.seen,
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

fn invited(one: &Invitation, frame: &Frame) -> Standing {
    let answer = frame.may_keep.then(|| frame.address.with(REPLY, &one.id.to_string()).href() + "#new");
    Standing::Invited { ask: one.ask, on: one.invited_on, replied: one.replied.clone(), answer }
}

impl Row {
    fn cells(&self, words: &Words) -> [Markup; 4] {
        let none = || html! {};
        match &self.state {
            Standing::Included => {
                [name(&self.name), html! { (words.say("family-is-included")) }, none(), none()]
            }
            Standing::NotInvited => {
                let said = html! { span.tag.doubt { (words.say("family-is-not-invited")) } };
                [name(&self.name), said, none(), none()]
            }
            Standing::Invited { ask, on, replied, answer } => {
                let reply = html! {
                    @match replied {
                        None => span.tag.doubt { (words.say("family-no-reply")) },
                        Some(replied) => {
                            (word(words, "family-reply", replied.reply.code())) " "
                            span.fine { (figures::day(words, replied.on)) }
                            (printed::lines(&replied.text))
                        },
                    }
                    @if let Some(href) = answer { p { a href=(href) { (words.say("family-record-reply")) } } }
                };
                [
                    name(&self.name),
                    html! { (word(words, "family-ask", ask.code())) },
                    figures::day(words, *on),
                    reply,
                ]
            }
        }
    }
}

impl View for Family {
    fn sample() -> Self {
        let row = |name: &str, state| Row { name: name.to_owned(), state };
        let replied = Replied {
            on: Day::constant(2025, 5, 2),
            reply: Reply::InPart,
            text: "We will report on activities 4 and 6.".to_owned(),
        };
        let invited = |ask, replied| Standing::Invited {
            ask,
            on: Day::constant(2025, 3, 1),
            replied,
            answer: Some("/plans/regional/family?reply=1#new".to_owned()),
        };
        Self {
            frame: Frame::sample("/plans/regional/family"),
            counts: Counts { included: 1, invited: 2, answered: 1, not_invited: 1 },
            rows: vec![
                row("River Dolphins MoU", Standing::Included),
                row("Northern Waders Agreement", invited(Ask::BecomeInvolved, Some(replied))),
                row("Northern Waders Agreement", invited(Ask::Report, None)),
                row("Steppe Antelopes MoU", Standing::NotInvited),
            ],
            total: 4,
            invitable: vec![("NWA".to_owned(), "Northern Waders Agreement".to_owned())],
            forms: Forms::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("family-lead")) }
            (self.forms(visitor))
            @if self.total == 0 { (empty(&words.say("family-none"), None)) }
            @else {
                (self.counts(words))
                (self.filter(words))
                @if self.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        self.frame.page(words, Register::Family, &main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = live(&web.house, visitor.actor(), id).await?;
    Ok(Family::of(&live, &visitor, Forms::default()).page(&visitor).answer(&visitor))
}

pub(super) async fn relate(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<RelateInput>,
) -> Result<Response, Failure> {
    let done = family::relate(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Family), done, |live, wrong| {
        let forms = Forms { relate: (input, wrong), ..Forms::default() };
        Family::of(live, &visitor, forms).page(&visitor)
    })
    .await
}

pub(super) async fn invite(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<InviteInput>,
) -> Result<Response, Failure> {
    let done = family::invite(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Family), done, |live, wrong| {
        let forms = Forms { invite: (input, wrong), ..Forms::default() };
        Family::of(live, &visitor, forms).page(&visitor)
    })
    .await
}

pub(super) async fn reply(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<ReplyInput>,
) -> Result<Response, Failure> {
    let done = family::reply(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Family), done, |live, wrong| {
        let forms = Forms { reply: Some((input, wrong)), ..Forms::default() };
        Family::of(live, &visitor, forms).page(&visitor)
    })
    .await
}
