//! One assessment: where it stands, what its bodies answer for, what was said and what bodies changed.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::acts::ActInput,
    needs::{
        assessments::{self, AssessmentInput, AssessmentView, Choices, PartView, SayInput, choices},
        parts::{self, AmendInput, PartInput},
    },
};
use trellis_domain::{
    meetings::acts::ActVerb,
    needs::assessment::{Assessment, AssessmentId, AssessmentState, PartId, PartState},
    people::policy::Right,
};
use trellis_words::{Arg, Words};

use super::{crumb, list, page_of, sample, state_tag, ways};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        form::{self, Kind, Wrong},
        name::{name, person},
        printed::lines,
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{
        View,
        forms::{FORM, answered as lead_on, asked_for, deed, deeds},
    },
    session::Visitor,
};

/// One assessment.
pub(crate) struct OneAssessment {
    view: AssessmentView,
    choices: Option<Choices>,
    form: Option<(Sheets, Wrong)>,
}

enum Sheets {
    /// The button that moves it on has no fields.
    Move,
    Change(AssessmentInput),
    Part(PartInput),
    Say(SayInput),
    Act(PartId, ActInput),
    Amend(PartId, AmendInput),
}

/// Formats of the report, in the order of the links; the last takes everything away at once.
const FORMATS: [&str; 4] = ["docx", "pdf", "html", "xlsx"];

impl OneAssessment {
    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    /// Whether the sheet of the assessment itself can be changed.
    fn is_written(&self) -> bool {
        self.may(Right::Edit) && self.view.assessment.state.is_preliminary()
    }

    /// Whether parts can be given to bodies: also while others have theirs before them.
    fn takes_parts(&self) -> bool {
        let state = self.view.assessment.state;
        self.is_written() || self.may(Right::Move) && !state.is_preliminary() && !state.is_agreed()
    }

    fn acts_on(&self, part: PartId) -> bool {
        self.view.parts.iter().any(|each| each.part.id == part && each.may_act)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, assessment) = (&self.view, &self.view.assessment);
        let page = page_of(assessment.id);
        let count = |count: usize| words.whole(i64::try_from(count).unwrap_or(i64::MAX));
        let mut facts = vec![
            (words.say("deadline-state"), state_tag(words, assessment.state)),
            (words.say("assessment-cycle"), name(&assessment.cycle)),
            (
                words.say("assessment-members"),
                html! { a href={ (page) "/matrix" } { (count(view.members)) } },
            ),
            (words.say("assessment-needs"), html! { a href={ (page) "/needs" } { (count(view.needs)) } }),
            (words.say("assessment-areas"), name(&view.list.name)),
            (words.say("assessment-scale"), name(&list::scale_name(words, &assessment.scale))),
        ];
        if let Some(plan) = &view.plan {
            let link = html! { a href={ "/plans/" (plan.id) } { (name(&plan.title)) } };
            facts.push((words.say("deadline-plan"), link));
        }
        if let Some((id, title)) = &view.previous {
            let link = html! { a href=(page_of(*id)) { (name(title)) } };
            facts.push((words.say("assessment-previous"), link));
        }
        if let Some((at, digest)) = &view.agreed {
            let agreed = html! {
                (words.moment(*at))
                p.fine { (words.say("assessment-digest")) " " code { (digest.get(..16).unwrap_or(digest)) } }
            };
            facts.push((words.say("assessment-agreed"), agreed));
        }
        definitions(&facts)
    }

    /// How it was made, as it is published: method, rounding, weights.
    fn method(&self, words: &Words) -> Markup {
        let assessment = &self.view.assessment;
        let tie = word(words, "assessment-tie", assessment.rounding.tie.code());
        let digits = Arg::from(i64::from(assessment.rounding.digits));
        html! {
            h2 { (words.say("assessment-method")) }
            (lines(&assessment.method))
            p { (words.say_with("assessment-rounded", &[("digits", digits), ("tie", tie.as_str().into())])) }
            @if !assessment.criteria.is_empty() {
                p {
                    (words.say("assessment-weights")) " "
                    @for (n, each) in assessment.criteria.iter().enumerate() {
                        @if n > 0 { " + " }
                        (words.whole(i64::from(each.weight))) " × " (name(&each.name))
                    }
                }
            }
        }
    }

    fn parts(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("assessment-body")),
            Column::text(words.say("assessment-areas")),
            Column::text(words.say("assessment-session")),
            Column::text(words.say("deadline-state")),
            Column::text(words.say("assessment-deeds")),
        ];
        let table = Table::records("parts", words.say("assessment-parts"), columns);
        let rows = html! { @for part in &self.view.parts { (table.row(&self.part(words, part))) } };
        html! {
            h2 { (words.say("assessment-parts")) }
            @if self.view.parts.is_empty() { p { (words.say("assessment-parts-none")) } }
            @else { (table.render(&table.rows(&rows))) }
        }
    }

    fn part(&self, words: &Words, part: &PartView) -> [Markup; 5] {
        let term = |id| self.view.list.terms.iter().find(|term| term.id == id).map(|term| term.text.clone());
        let areas: Vec<_> = part.part.areas.iter().filter_map(|area| term(*area)).collect();
        let form = |form: &str| {
            format!("{}?{FORM}={form}&part={}#{form}", page_of(self.view.assessment.id), part.part.id)
        };
        [
            name(&part.body),
            name(&words.list(&areas)),
            html! { @if let Some(session) = &part.session { (name(session)) } },
            html! {
                span.tag.doubt[part.state != PartState::Finalised] { (word(words, "assessment-part", part.state.code())) }
                @if let Some(act) = &part.act {
                    p.fine { (words.day(act.day)) @if !act.paragraph.is_empty() { " · " (name(&act.paragraph)) } }
                }
            },
            html! {
                @if part.may_act {
                    p { a href=(form("act")) { (words.say("assessment-act")) } }
                    p { a href=(form("amend")) { (words.say("assessment-amend")) } }
                }
            },
        ]
    }

    fn amendments(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("assessment-body")),
            Column::text(words.say("assessment-area")),
            Column::text(words.say("assessment-before")),
            Column::text(words.say("assessment-after")),
        ];
        let table = Table::records("amendments", words.say("assessment-amendments"), columns);
        let terms = &self.view.list.terms;
        let term = |id| terms.iter().find(|term| term.id == id).map_or("", |term| term.text.as_str());
        let value = |text: &str| if text.is_empty() { words.say("score-none") } else { text.to_owned() };
        let rows = html! {
            @for (each, body) in &self.view.amendments {
                (table.row(&[
                    html! { (name(body)) p.fine { (words.moment(each.at)) } },
                    name(term(each.term)),
                    lines(&value(&each.before)),
                    lines(&value(&each.after)),
                ]))
            }
        };
        html! {
            @if !self.view.amendments.is_empty() {
                h2 { (words.say("assessment-amendments")) }
                (table.render(&table.rows(&rows)))
            }
        }
    }

    fn said(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.said.is_empty() {
                h2 { (words.say("assessment-said")) }
                @for (said, member) in &self.view.said {
                    (lines(&said.text))
                    p.fine {
                        @if let Some(member) = member { (name(member)) " · " }
                        @if !said.said_as.is_empty() { (name(&said.said_as)) " · " }
                        @if let Some(by) = &said.person_name { (person(by, words)) " · " }
                        (words.moment(said.at))
                    }
                }
            }
        }
    }

    fn report(&self, words: &Words) -> Markup {
        let page = page_of(self.view.assessment.id);
        html! {
            h2 { (words.say("assessment-report")) }
            p.tools {
                @for format in FORMATS.into_iter().filter(|format| *format != "xlsx" || self.may(Right::Export)) {
                    a href={ (page) "/report/" (format) } { (format.to_uppercase()) }
                }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let page = page_of(self.view.assessment.id);
        let Some((sheet, wrong)) = &self.form else { return html! {} };
        match (sheet, &self.choices) {
            (Sheets::Change(input), Some(choices)) if self.is_written() => {
                list::sheet(visitor, choices, (page, false), (input, wrong))
            }
            (Sheets::Part(input), _) if self.takes_parts() => part_sheet(visitor, &page, input, wrong),
            (Sheets::Say(input), _) if self.may(Right::Comment) => say_sheet(visitor, &page, input, wrong),
            (Sheets::Act(part, input), _) if self.acts_on(*part) => {
                act_sheet(visitor, format!("{page}/parts/{part}/acts"), input, wrong)
            }
            (Sheets::Amend(part, input), _) if self.acts_on(*part) => {
                amend_sheet(visitor, format!("{page}/parts/{part}/amendments"), input, wrong)
            }
            // There is no form, or it is gone; what was wrong is said.
            _ => wrong.summary(words, &[]),
        }
    }

    /// The button that moves it on, with what that means.
    fn step(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let assessment = &self.view.assessment;
        let Some(next) = assessment.state.next().filter(|_| self.may(Right::Move)) else { return html! {} };
        let state = word(words, "assessment-state", next.code());
        let label = words.say_with("assessment-move", &[("state", state.as_str().into())]);
        html! {
            p { (word(words, "assessment-next", next.code())) }
            div.deeds {
                (form::button(visitor, &format!("{}/state", page_of(assessment.id)), &label, ""))
                (self.back(visitor))
            }
        }
    }

    /// The button that takes back what is tabled.
    fn back(&self, visitor: &Visitor) -> Markup {
        let assessment = &self.view.assessment;
        let is_offered = assessment.state == AssessmentState::Tabled && self.may(Right::Withdraw);
        let label = visitor.words.say("assessment-recall");
        html! {
            @if is_offered { (form::button(visitor, &format!("{}/recall", page_of(assessment.id)), &label, "")) }
        }
    }
}

fn part_sheet(visitor: &Visitor, page: &str, input: &PartInput, wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let line = || Kind::Line("text", None);
    let fields = [
        hinted(
            words.say("assessment-body-hint"),
            field("body", words.say("assessment-body"), &input.body, line()),
        ),
        hinted(
            words.say("assessment-give-areas-hint"),
            field("areas", words.say("assessment-areas"), &input.areas, Kind::Lines(4)),
        ),
        hinted(
            words.say("assessment-session-hint"),
            field("session", words.say("assessment-session"), &input.session, line()),
        ),
    ];
    let (title, action) = (words.say("assessment-give-areas"), format!("{page}/parts"));
    let hidden = Some((FORM, "part"));
    Sheet { id: "part", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

fn say_sheet(visitor: &Visitor, page: &str, input: &SayInput, wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let fields = [
        hinted(
            words.say("document-said-as-hint"),
            field("said_as", words.say("document-said-as"), &input.said_as, Kind::Line("text", None)),
        ),
        field("text", words.say("document-said"), &input.text, Kind::Lines(5)),
    ];
    let (title, action) = (words.say("assessment-say"), format!("{page}/comments"));
    let hidden = Some((FORM, "say"));
    Sheet { id: "say", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

fn act_sheet(visitor: &Visitor, action: String, input: &ActInput, wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let verbs = [ActVerb::Finalise, ActVerb::Note, ActVerb::Review, ActVerb::Endorse];
    let verbs = coded(words, "act-verb", verbs.map(ActVerb::code));
    let line = || Kind::Line("text", None);
    let fields = [
        field("verb", words.say("act-verb"), &input.verb, Kind::Options(&verbs)),
        field("day", words.say("act-day"), &input.day, Kind::Line("date", None)),
        hinted(
            words.say("act-paragraph-hint"),
            field("paragraph", words.say("act-paragraph"), &input.paragraph, line()),
        ),
        hinted(
            words.say("assessment-document-hint"),
            field("document", words.say("assessment-document"), &input.document, line()),
        ),
    ];
    let (title, hint) = (words.say("assessment-act"), Some(words.say("assessment-act-hint")));
    let hidden = Some((FORM, "act"));
    Sheet { id: "act", title, hint, action, hidden, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

fn amend_sheet(visitor: &Visitor, action: String, input: &AmendInput, wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let line = || Kind::Line("text", None);
    let fields = [
        hinted(
            words.say("assessment-amend-need-hint"),
            field("need", words.say("need"), &input.need, line()),
        ),
        field("text", words.say("need-text"), &input.text, Kind::Lines(4)),
        field("member", words.say("need-member"), &input.member, line()),
        field("area", words.say("assessment-area"), &input.area, line()),
        hinted(words.say("score-hint"), field("score", words.say("score"), &input.score, line())),
        field("day", words.say("act-day"), &input.day, Kind::Line("date", None)),
        hinted(
            words.say("act-paragraph-hint"),
            field("paragraph", words.say("act-paragraph"), &input.paragraph, line()),
        ),
        hinted(
            words.say("assessment-document-hint"),
            field("document", words.say("assessment-document"), &input.document, line()),
        ),
    ];
    let (title, hint) = (words.say("assessment-amend"), Some(words.say("assessment-amend-hint")));
    let hidden = Some((FORM, "amend"));
    let parts = [
        ("text", words.say("group-amend-need")),
        ("score", words.say("group-amend-score")),
        ("document", words.say("group-amend-where")),
    ];
    Sheet { id: "amend", title, hint, action, hidden, fields: &fields, parts: &parts, ..Sheet::blank(wrong) }
        .render(visitor)
}

/// The form that the address asks for.
fn asked(view: &AssessmentView, visitor: &Visitor) -> Option<Sheets> {
    let part = || visitor.address.value("part").and_then(|id| id.parse().ok());
    let day = view.today.to_string();
    let is = |form| asked_for(visitor, form);
    if is("assessment") {
        let input = AssessmentInput::of(&view.assessment);
        let seen = input.stands().version();
        Some(Sheets::Change(AssessmentInput { seen, ..input }))
    } else if is("part") {
        Some(Sheets::Part(PartInput::default()))
    } else if is("say") {
        Some(Sheets::Say(SayInput::default()))
    } else if is("act") {
        let verb = ActVerb::Finalise.code().to_owned();
        Some(Sheets::Act(part()?, ActInput { verb, day, ..ActInput::default() }))
    } else if is("amend") {
        let need = visitor.address.value("need").unwrap_or_default().to_owned();
        Some(Sheets::Amend(part()?, AmendInput { need, day, ..AmendInput::default() }))
    } else {
        None
    }
}

impl View for OneAssessment {
    fn sample() -> Self {
        let form = Some((Sheets::Say(SayInput::default()), Wrong::default()));
        Self { view: sample::view(), choices: None, form }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let assessment = &self.view.assessment;
        let mut offered = Vec::new();
        if self.may(Right::Comment) {
            offered.push(("say", "assessment-say"));
        }
        if self.takes_parts() {
            offered.push(("part", "assessment-give-areas"));
        }
        if self.is_written() {
            offered.push(("assessment", "assessment-change"));
        }
        let main = html! {
            (ways(words, assessment.id, ""))
            (self.facts(words))
            (self.step(visitor))
            @if !offered.is_empty() { (deeds(words, &page_of(assessment.id), &offered)) }
            (self.sheet(visitor))
            (self.parts(words))
            (self.amendments(words))
            (self.said(words))
            (self.method(words))
            (self.report(words))
        };
        Page::new(&assessment.title)
            .kicker(name(&self.view.organisation.name))
            .crumbs(vec![crumb(words)])
            .main(main)
    }
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    id: AssessmentId,
    form: Option<(Sheets, Wrong)>,
) -> Result<OneAssessment, Failure> {
    let view = assessments::view(&web.house, visitor.actor(), id).await?;
    let form = form.or_else(|| asked(&view, visitor).map(|sheet| (sheet, Wrong::default())));
    // Whoever may edit this one may not have to be allowed to make another: then the form is not offered.
    let choices = match &form {
        Some((Sheets::Change(_), _)) => choices(&web.house, visitor.actor()).await.ok(),
        _ => None,
    };
    Ok(OneAssessment { view, choices, form })
}

/// On to the assessment, or back to the form with what is wrong with it.
async fn answered<T>(
    web: &Web,
    visitor: &Visitor,
    id: AssessmentId,
    done: Result<T, Problem>,
    sheet: Sheets,
) -> Result<Response, Failure> {
    lead_on(web, visitor, done.map(|_| page_of(id)), async |wrong| {
        Ok(view(web, visitor, id, Some((sheet, wrong))).await?.page(visitor))
    })
    .await
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    Ok(view(&web, &visitor, id, None).await?.page(&visitor).answer(&visitor))
}

deed! {
    /// Changes what the assessment says of itself.
    change(Assessment, AssessmentInput) = assessments::change, Sheets::Change;
}
deed! {
    /// Keeps what somebody says.
    say(Assessment, SayInput) = assessments::say, Sheets::Say;
}
deed! {
    /// Gives a body a part.
    put_part(Assessment, PartInput) = parts::put, Sheets::Part;
}

/// Moves it on; what is missing for that is said on the page.
pub(super) async fn move_on(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let done = assessments::move_on(&web.house, visitor.actor(), id).await;
    answered(&web, &visitor, id, done, Sheets::Move).await
}

/// Takes back what is tabled.
pub(super) async fn recall(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let done = assessments::recall_tabled(&web.house, visitor.actor(), id).await;
    answered(&web, &visitor, id, done, Sheets::Move).await
}

/// Both ids of an address; what cannot be one names nothing.
fn both(id: &str, part: &str) -> Result<(AssessmentId, PartId), Problem> {
    match (id.parse(), part.parse()) {
        (Ok(id), Ok(part)) => Ok((id, part)),
        _ => Err(Problem::not_found()),
    }
}

/// Records what a body did with its part.
pub(super) async fn record(
    State(web): State<Web>,
    Path((id, part)): Path<(String, String)>,
    visitor: Visitor,
    Sent(input): Sent<ActInput>,
) -> Result<Response, Failure> {
    let (id, part) = both(&id, &part)?;
    let done = parts::record(&web.house, visitor.actor(), id, part, &input).await;
    answered(&web, &visitor, id, done, Sheets::Act(part, input)).await
}

/// Records what a body changes in its part.
pub(super) async fn amend(
    State(web): State<Web>,
    Path((id, part)): Path<(String, String)>,
    visitor: Visitor,
    Sent(input): Sent<AmendInput>,
) -> Result<Response, Failure> {
    let (id, part) = both(&id, &part)?;
    let done = parts::amend(&web.house, visitor.actor(), id, part, &input).await;
    answered(&web, &visitor, id, done, Sheets::Amend(part, input)).await
}
