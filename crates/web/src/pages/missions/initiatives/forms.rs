//! The forms of an initiative: what it says, each step on its way, and each part of it. Its page shows the one that its
//! address asks for; a part that is changed is named there, too.

use maud::Markup;
use trellis_app::missions::initiatives::{Choices, InitiativeInput, InitiativeView};
use trellis_domain::{
    meetings::{SessionState, acts::ActVerb},
    missions::{
        effort::Work,
        initiatives::{
            Level,
            parts::{Answer, CostKind, Degree, LeadState, Source},
            step::Way,
            together::Joined,
        },
    },
    people::policy::Right,
};
use trellis_words::Words;

use super::review;
use crate::{
    components::{
        form::{Field, Kind, Wrong},
        sheet::{Sheet, coded, field, hinted, or_none},
    },
    pages::clipped,
    session::Visitor,
};

/// Letters of something in a choice.
const CHOICE_LETTERS_MAX: usize = 90;

/// What the fields of an initiative choose from.
pub(super) struct Lists {
    levels: Vec<(String, String)>,
    cooperation: Vec<(String, String)>,
    bodies: Vec<(String, String)>,
}

impl Lists {
    pub(super) fn of(words: &Words, choices: &Choices) -> Self {
        let bodies = choices.directory.bodies.iter().map(|each| (each.id.to_string(), each.name.clone()));
        let cooperation = coded(words, "initiative-cooperation", ["south-south", "triangular", "both"]);
        Self {
            levels: or_none(words, coded(words, "plan-level", Level::ALL.iter().map(|each| each.code()))),
            cooperation: or_none(words, cooperation),
            bodies: or_none(words, bodies.collect()),
        }
    }
}

const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

const fn date<'a>() -> Kind<'a> {
    Kind::Line("date", None)
}

/// The fields of what an initiative says.
pub(super) fn fields<'a>(words: &Words, input: &'a InitiativeInput, lists: &'a Lists) -> [Field<'a>; 16] {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    let partners = |field| hinted(words.say("initiative-partners-hint"), field);
    [
        helped("initiative-code-hint", own("code", "initiative-code", &input.code, line())),
        own("title", "initiative-title", &input.title, line()),
        own("objectives", "initiative-objectives", &input.objectives, Kind::Lines(3)),
        own("description", "initiative-description", &input.description, Kind::Lines(4)),
        helped("initiative-members-hint", own("members", "initiative-members", &input.members, line())),
        own("first_day", "initiative-first-day", &input.first_day, date()),
        helped("initiative-last-day-hint", own("last_day", "initiative-last-day", &input.last_day, date())),
        helped(
            "initiative-timeframe-hint",
            own("timeframe", "initiative-timeframe", &input.timeframe, line()),
        ),
        helped("initiative-currency-hint", own("currency", "initiative-currency", &input.currency, line())),
        helped(
            "initiative-body-hint",
            own("body", "initiative-body", &input.body, Kind::Choice(&lists.bodies)),
        ),
        own("level", "initiative-level", &input.level, Kind::Choice(&lists.levels)),
        own("cooperation", "initiative-cooperation", &input.cooperation, Kind::Choice(&lists.cooperation)),
        partners(own("implementing", "initiative-part-implementing", &input.implementing, line())),
        partners(own("executing", "initiative-part-executing", &input.executing, line())),
        partners(own("collaborating", "initiative-part-collaborating", &input.collaborating, line())),
        helped("initiative-reuse-hint", own("reuse", "initiative-reuse", &input.reuse, Kind::Lines(2))),
    ]
}

/// A form as it stands open.
struct Open<'a> {
    id: &'static str,
    hint: Option<String>,
    action: String,
    hidden: (&'static str, &'a str),
    seen: &'a str,
}

impl Open<'_> {
    fn render(self, visitor: &Visitor, fields: &[Field<'_>]) -> Markup {
        let Self { id, hint, action, hidden, seen } = self;
        let title = visitor.words.say(&format!("initiative-form-{id}"));
        let (hidden, wrong) = (Some(hidden), Wrong::default());
        Sheet { id, title, hint, action, hidden, seen, fields, parts: &[], wrong: &wrong }.render(visitor)
    }
}

/// Forms of parts: what each is called, and the end of the address it is sent to.
const PARTS: [(&str, &str); 12] = [
    ("line", "lines"),
    ("indicator", "indicators"),
    ("reading", "readings"),
    ("risk", "risks"),
    ("lead", "leads"),
    ("principle", "principles"),
    ("term", "terms"),
    ("effort", "effort"),
    ("action", "links"),
    ("need", "links"),
    ("request", "links"),
    ("together", "together"),
];

/// The forms that the visitor may send, in the order of the page.
pub(super) fn offered(view: &InitiativeView) -> Vec<&'static str> {
    let may = |right| view.rights.has(right);
    let state = view.initiative.course.state;
    let mut offered = Vec::new();
    if !view.may_agree_for.is_empty() && view.lacks.iter().all(|lack| lack.code() == "agreement") {
        offered.push("agreement");
    }
    offered.extend(view.ways.iter().map(|way| way.code()));
    if may(Right::Edit) && !state.is_over() {
        offered.push("edit");
        let closed = |form: &str| match form {
            "line" => !state.is_open_to_terms(),
            "reading" => view.indicators.iter().all(|each| each.baseline.is_none()),
            "term" => view.choices.elements.is_empty(),
            "principle" => view.principles.is_empty(),
            "effort" => view.choices.posts.is_empty(),
            "action" => view.choices.plans.is_empty(),
            "need" => view.choices.needs.is_empty(),
            "request" => view.choices.requests.is_empty(),
            _ => false,
        };
        offered.extend(PARTS.iter().map(|(form, _)| *form).filter(|form| !closed(form)));
    }
    offered.extend(review::offered(view));
    if may(Right::Comment) {
        offered.push("say");
    }
    offered
}

/// The form that was asked for, with the part that is changed.
pub(super) fn asked(visitor: &Visitor, view: &InitiativeView, (form, part): (&str, &str)) -> Markup {
    let page = format!("/initiatives/{}", view.initiative.id);
    if let Some(way) = Way::from_code(form) {
        return step(visitor, view, (&page, way));
    }
    match form {
        "agreement" => agreement(visitor, view, &page),
        "edit" => edit(visitor, view, page),
        "say" => say(visitor, &page),
        "found" | "feedback" | "report" | "submit" | "assess" => reviewed(visitor, view, &page, (form, part)),
        _ => match PARTS.iter().find(|(each, _)| *each == form) {
            Some((form, address)) => part_of(visitor, view, (form, part), format!("{page}/{address}")),
            None => Markup::default(),
        },
    }
}

/// A form of what it came to.
fn reviewed(visitor: &Visitor, view: &InitiativeView, page: &str, (form, part): (&str, &str)) -> Markup {
    let words = &visitor.words;
    let Some(id) = review::offered(view).into_iter().find(|each| *each == form) else {
        return Markup::default();
    };
    let is_changed = id == "found" && !part.is_empty();
    let hidden = if is_changed { ("id", part) } else { ("form", id) };
    let key = format!("initiative-form-{id}-hint");
    let hint = words.has(&key).then(|| words.say(&key));
    review::asked(words, view, (id, part), |address, fields| {
        let action = format!("{page}/{address}");
        Open { id, hint, action, hidden, seen: "" }.render(visitor, fields)
    })
}

/// What the initiative says, to be changed.
fn edit(visitor: &Visitor, view: &InitiativeView, action: String) -> Markup {
    let words = &visitor.words;
    let own = |each: &(_, trellis_domain::members::Member)| -> (_, String) {
        let (beneficiary, member): &(trellis_domain::missions::initiatives::Beneficiary, _) = each;
        (beneficiary.clone(), member.code.clone())
    };
    let beneficiaries: Vec<_> = view.beneficiaries.iter().map(own).collect();
    let input = InitiativeInput::of(&view.initiative, &beneficiaries, &view.partners);
    let lists = Lists::of(words, &view.choices);
    let asked = view.beneficiaries.iter().any(|(each, _)| each.agreed.is_some());
    let is_open = view.initiative.course.state.is_open_to_terms();
    let hint = match (is_open, asked) {
        (true, true) => Some(words.say("initiative-edit-anew")),
        (false, _) => Some(words.say("initiative-edit-terms")),
        (true, false) => None,
    };
    let open = Open { id: "edit", hint, action, hidden: ("form", "edit"), seen: &input.seen };
    open.render(visitor, &fields(words, &input, &lists))
}

fn say(visitor: &Visitor, page: &str) -> Markup {
    let words = &visitor.words;
    let text = field("text", words.say("finding-words-said"), "", Kind::Lines(4));
    let action = format!("{page}/remarks");
    Open { id: "say", hint: None, action, hidden: ("form", "say"), seen: "" }.render(visitor, &[text])
}

/// A Member's word that it agrees.
fn agreement(visitor: &Visitor, view: &InitiativeView, page: &str) -> Markup {
    let words = &visitor.words;
    let members: Vec<(String, String)> =
        view.may_agree_for.iter().map(|each| (each.id.to_string(), each.name.clone())).collect();
    let first = members.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let member = field("member", words.say("initiative-member"), &first, Kind::Choice(&members));
    let action = format!("{page}/agreement");
    let open = |hint: &str| Open {
        id: "agreement",
        hint: Some(words.say(hint)),
        action,
        hidden: ("form", "agreement"),
        seen: "",
    };
    if !view.on_behalf {
        return open("initiative-agreement-own").render(visitor, &[member]);
    }
    let today = view.today.to_string();
    let fields = [
        member,
        field("on", words.say("initiative-agreed-on"), &today, date()),
        hinted(
            words.say("initiative-source-hint"),
            field("source", words.say("initiative-agreed-source"), "", line()),
        ),
    ];
    open("initiative-agreement-hint").render(visitor, &fields)
}

/// The step by its name.
fn step(visitor: &Visitor, view: &InitiativeView, (page, way): (&str, Way)) -> Markup {
    let words = &visitor.words;
    if way == Way::Approve {
        return approve(visitor, view, page);
    }
    let today = view.today.to_string();
    let hint = Some(words.say(&format!("initiative-way-{}-hint", way.code())));
    let action = format!("{page}/state");
    let open = Open { id: way.code(), hint, action, hidden: ("to", way.code()), seen: "" };
    let key = if way == Way::Complete { "initiative-outcome" } else { "initiative-why" };
    let why = field("why", words.say(key), "", Kind::Lines(3));
    let on = field("on", words.say("initiative-on"), &today, date());
    match way {
        Way::Agree | Way::Start | Way::Approve => open.render(visitor, &[]),
        Way::Reopen => open.render(visitor, &[why]),
        Way::Complete | Way::Close | Way::Cancel => open.render(visitor, &[why, on]),
    }
}

/// The act of its finance body.
fn approve(visitor: &Visitor, view: &InitiativeView, page: &str) -> Markup {
    let words = &visitor.words;
    let verbs = coded(words, "act-verb", ActVerb::ALL.iter().map(|each| each.code()));
    let sessions = view.choices.directory.sessions.iter();
    let sessions: Vec<_> = sessions
        .filter(|each| Some(each.body) == view.initiative.body && each.state != SessionState::Cancelled)
        .map(|each| (each.id.to_string(), each.title.clone()))
        .collect();
    let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
    let fields = [
        hinted(
            words.say("initiative-verb-hint"),
            own("verb", "act-verb", ActVerb::Approve.code(), Kind::Choice(&verbs)),
        ),
        own("meeting", "finding-meeting", "", Kind::Choice(&sessions)),
        own("day", "act-day", "", date()),
        hinted(words.say("initiative-amount-hint"), own("amount", "initiative-approved", "", line())),
        hinted(words.say("act-paragraph-hint"), own("paragraph", "act-paragraph", "", line())),
        hinted(words.say("decision-document-hint"), own("document", "decision-document", "", line())),
    ];
    let hint = Some(words.say("initiative-way-approve-hint"));
    let action = format!("{page}/acts");
    Open { id: "approve", hint, action, hidden: ("form", "approve"), seen: "" }.render(visitor, &fields)
}

/// A part, new or to be changed.
fn part_of(
    visitor: &Visitor,
    view: &InitiativeView,
    (form, part): (&'static str, &str),
    action: String,
) -> Markup {
    let words = &visitor.words;
    let hidden = if part.is_empty() { ("form", form) } else { ("id", part) };
    let key = format!("initiative-form-{form}-hint");
    let hint = words.has(&key).then(|| words.say(&key));
    let open = Open { id: form, hint, action, hidden, seen: "" };
    let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
    let shorten = |text: &str| clipped(text, CHOICE_LETTERS_MAX);
    match form {
        "line" => {
            let kinds = coded(words, "cost-kind", CostKind::ALL.iter().map(|each| each.code()));
            let sources = coded(words, "cost-source", Source::ALL.iter().map(|each| each.code()));
            let found = view.lines.iter().find(|(line, _)| line.id.to_string() == part);
            let found = found.map(|(line, partner)| (line.clone(), partner.clone().unwrap_or_default()));
            let currency = view.initiative.currency;
            let amount = found.as_ref().map(|(line, _)| {
                trellis_domain::kernel::Money { minor: line.minor, currency }.amount().to_string()
            });
            let amount = amount.unwrap_or_default();
            let is = found.as_ref();
            open.render(
                visitor,
                &[
                    own("kind", "cost-kind", is.map_or("", |(l, _)| l.kind.code()), Kind::Choice(&kinds)),
                    own("text", "cost-text", is.map_or("", |(line, _)| &line.text), line()),
                    hinted(
                        words.say_with("cost-amount-hint", &[("currency", currency.code().into())]),
                        own("amount", "cost-amount", &amount, line()),
                    ),
                    own(
                        "source",
                        "cost-source",
                        is.map_or("", |(l, _)| l.source.code()),
                        Kind::Choice(&sources),
                    ),
                    hinted(
                        words.say("cost-partner-hint"),
                        own("partner", "initiative-partner", is.map_or("", |(_, partner)| partner), line()),
                    ),
                ],
            )
        }
        "indicator" => {
            let found = view.indicators.iter().find(|each| each.id.to_string() == part);
            let baseline = found.and_then(|each| each.baseline);
            let levels =
                or_none(words, coded(words, "plan-level", Level::ALL.iter().map(|each| each.code())));
            let level = found.and_then(|each| each.level).map_or("", Level::code);
            let (value, on) = baseline
                .map(|baseline| (baseline.value.to_string(), baseline.on.to_string()))
                .unwrap_or_default();
            open.render(
                visitor,
                &[
                    own("text", "measured-text", found.map_or("", |each| &each.text), line()),
                    hinted(
                        words.say("measured-unit-hint"),
                        own("unit", "measured-unit", found.map_or("", |each| &each.unit), line()),
                    ),
                    own("baseline", "measured-baseline", &value, line()),
                    own("baseline_on", "measured-baseline-on", &on, date()),
                    hinted(
                        words.say("measured-target-hint"),
                        own("target", "measured-target", found.map_or("", |each| &each.target), line()),
                    ),
                    own("level", "initiative-level", level, Kind::Choice(&levels)),
                ],
            )
        }
        "reading" => {
            let measured: Vec<_> =
                view.indicators.iter().map(|each| (each.id.to_string(), shorten(&each.text))).collect();
            let today = view.today.to_string();
            let fields = [
                own("id", "measured-text", part, Kind::Choice(&measured)),
                own("on", "reading-on", &today, date()),
                own("value", "reading-value", "", line()),
                hinted(words.say("reading-evidence-hint"), own("evidence", "reading-evidence", "", line())),
            ];
            Open { hidden: ("form", form), ..open }.render(visitor, &fields)
        }
        "risk" => {
            let degrees = coded(words, "degree", Degree::ALL.iter().map(|each| each.code()));
            let found = view.risks.iter().find(|each| each.id.to_string() == part);
            let (likelihood, impact) = (
                found.map_or("", |each| each.likelihood.code()),
                found.map_or("", |each| each.impact.code()),
            );
            open.render(
                visitor,
                &[
                    own("text", "risk-text", found.map_or("", |each| &each.text), Kind::Lines(2)),
                    own("likelihood", "risk-likelihood", likelihood, Kind::Choice(&degrees)),
                    own("impact", "risk-impact", impact, Kind::Choice(&degrees)),
                    own("owner", "risk-owner", found.map_or("", |each| &each.owner), line()),
                    own("response", "risk-response", found.map_or("", |each| &each.response), Kind::Lines(2)),
                ],
            )
        }
        "lead" => {
            let found = view.leads.iter().find(|(lead, _)| lead.id.to_string() == part);
            let found = found.map(|(lead, _)| lead);
            let next: Vec<LeadState> = match found {
                Some(lead) => {
                    std::iter::once(lead.state).chain(lead.state.follows().iter().copied()).collect()
                }
                None => LeadState::ALL.to_vec(),
            };
            let states = coded(words, "lead-state", next.iter().map(|each| each.code()));
            let money = found.and_then(|lead| lead.amount);
            let amount = money.map(|money| money.amount().to_string()).unwrap_or_default();
            let currency = money.map_or(view.initiative.currency, |money| money.currency);
            open.render(
                visitor,
                &[
                    own("from", "lead-from", found.map_or("", |lead| &lead.from), line()),
                    own(
                        "state",
                        "lead-state",
                        found.map_or("", |lead| lead.state.code()),
                        Kind::Choice(&states),
                    ),
                    own("amount", "cost-amount", &amount, line()),
                    own("currency", "initiative-currency", currency.code(), line()),
                    own("on", "lead-on", &view.today.to_string(), date()),
                    own("note", "lead-note", found.map_or("", |lead| &lead.note), Kind::Lines(2)),
                ],
            )
        }
        "principle" => {
            let terms: Vec<_> =
                view.principles.iter().map(|row| (row.term.to_string(), shorten(&row.text))).collect();
            let answers =
                or_none(words, coded(words, "principle-answer", Answer::ALL.iter().map(|a| a.code())));
            let row = view.principles.iter().find(|row| row.term.to_string() == part);
            let answer = row.and_then(|row| row.answer.as_ref());
            let open = Open { hidden: ("form", form), ..open };
            open.render(
                visitor,
                &[
                    own("term", "initiative-principle", part, Kind::Choice(&terms)),
                    own(
                        "answer",
                        "principle-answer",
                        answer.map_or("", |a| a.answer.code()),
                        Kind::Choice(&answers),
                    ),
                    own("note", "principle-note", answer.map_or("", |a| &a.note), Kind::Lines(2)),
                ],
            )
        }
        "effort" => {
            let posts: Vec<_> =
                view.choices.posts.iter().map(|post| (post.id.to_string(), post.name.clone())).collect();
            let works = coded(words, "effort-work", Work::ALL.iter().map(|each| each.code()));
            let year = view.today.year().to_string();
            open.render(
                visitor,
                &[
                    own("post", "effort-post", "", Kind::Choice(&posts)),
                    hinted(words.say("effort-year-hint"), own("year", "effort-year", &year, line())),
                    own("work", "effort-work", "", Kind::Choice(&works)),
                    hinted(words.say("effort-days-hint"), own("days", "effort-days", "", line())),
                ],
            )
        }
        "action" => {
            let plans: Vec<_> =
                view.choices.plans.iter().map(|(id, title)| (id.to_string(), shorten(title))).collect();
            open.render(
                visitor,
                &[
                    own("plan", "document-plan", "", Kind::Choice(&plans)),
                    hinted(words.say("finding-action-hint"), own("action", "board-action", "", line())),
                ],
            )
        }
        "together" => {
            let ways = coded(words, "together", Joined::ALL.iter().map(|each| each.code()));
            let open = Open { hidden: ("form", form), ..open };
            open.render(
                visitor,
                &[
                    hinted(words.say("together-other-hint"), own("other", "together-other", part, line())),
                    own("way", "together-way", "", Kind::Choice(&ways)),
                    hinted(words.say("together-text-hint"), own("text", "together-text", "", Kind::Lines(2))),
                    own("on", "together-on", "", date()),
                ],
            )
        }
        "term" => one_of(visitor, open, ("term", "initiative-element"), &view.choices.elements),
        "need" => one_of(visitor, open, ("need", "initiative-need"), &view.choices.needs),
        _ => one_of(visitor, open, ("request", "initiative-request"), &view.choices.requests),
    }
}

/// One of several things, by id.
fn one_of<K>(
    visitor: &Visitor,
    open: Open<'_>,
    (name, key): (&'static str, &str),
    all: &[(trellis_domain::kernel::Id<K>, String)],
) -> Markup {
    let choices: Vec<_> =
        all.iter().map(|(id, text)| (id.to_string(), clipped(text, CHOICE_LETTERS_MAX))).collect();
    open.render(visitor, &[field(name, visitor.words.say(key), "", Kind::Choice(&choices))])
}
