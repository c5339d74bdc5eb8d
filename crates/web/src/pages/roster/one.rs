//! One record: what is known of an expert, where the record stands, what it lacks, who sees what of it.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    roster::one::{self, ExpertView},
};
use trellis_domain::{
    people::policy::{Right, Subject},
    roster::{
        expert::{Expert, ExpertState},
        step::Way,
    },
};
use trellis_words::Words;

use super::{crumbs, currency, forms, mark, page_of, sample};
use crate::{
    Web,
    asked::At,
    components::{definitions::definitions, figures, form, name::name, printed},
    error::Failure,
    page::Page,
    pages::{View, forms::FORM, missions::initiatives::around::money},
    session::Visitor,
};

/// Those to whom the table of rights opens records of the roster, with the keys of what they are called here.
const SUBJECTS: [(Subject, &str); 8] = [
    (Subject::Expert, "expert-seen-by-expert"),
    (Subject::FocalPoint, "expert-seen-by-member"),
    (Subject::OtherFocalPoint, "expert-seen-by-others"),
    (Subject::Officer, "expert-seen-by-officer"),
    (Subject::OtherOfficer, "expert-seen-by-other-officers"),
    (Subject::Head, "expert-seen-by-head"),
    (Subject::Provider, "expert-seen-by-provider"),
    (Subject::Auditor, "expert-seen-by-auditor"),
];

/// A record with the form that its address asks for.
pub(crate) struct One {
    view: ExpertView,
    form: Option<String>,
}

impl One {
    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, profile) = (&self.view, &self.view.dossier.profile);
        let mut facts = vec![(
            words.say("expert-state"),
            html! { (mark(words, &view.expert)) " " (figures::day(words, view.expert.since)) },
        )];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if matches!(view.expert.course.state, ExpertState::Listed | ExpertState::Suspended) {
            add("expert-holds-until", currency(words, &view.expert, view.currency));
        }
        if let Some(member) = &view.member {
            add("expert-member", name(&member.name));
        }
        if let Some(id) = profile.nationality {
            add("expert-nationality", name(view.named.member(id)));
        }
        if !profile.home.is_empty() {
            add("expert-home", name(&profile.home));
        }
        if let Some(id) = profile.home_member {
            add("expert-home-member", name(view.named.member(id)));
        }
        if let Some(region) = &profile.home_region {
            add("expert-region", name(&plain::class(region, words)));
        }
        let word = |prefix: &str, code: &str| html! { (words.say(&format!("{prefix}-{code}"))) };
        add("expert-pool", word("expert-pool", profile.pool.code()));
        add("expert-may-lead", html! { (words.say(if profile.may_lead { "yes" } else { "no" })) });
        if !profile.levels.is_empty() {
            let levels: Vec<_> =
                profile.levels.iter().map(|code| words.say(&format!("request-level-{code}"))).collect();
            add("expert-levels", html! { (words.list(&levels)) });
        }
        add("expert-engagement", word("expert-engagement", profile.engagement.code()));
        for (key, most) in
            [("expert-days-max", profile.days_max), ("expert-missions-max", profile.missions_max)]
        {
            if let Some(most) = most {
                add(key, html! { (most) });
            }
        }
        definitions(&facts)
    }

    fn skills(&self, words: &Words) -> Markup {
        let (view, dossier) = (&self.view, &self.view.dossier);
        html! {
            section {
                h2 { (words.say("expert-categories")) }
                ul {
                    @for each in &dossier.categories {
                        li {
                            (name(view.named.term(each.term))) " – "
                            (words.say(&format!("expert-stage-{}", each.stage.code()))) ", " (figures::day(words, each.since))
                            @if !each.evidence.is_empty() { span.fine { ", " (name(&each.evidence)) } }
                        }
                    }
                }
                h2 { (words.say("expert-themes")) }
                ul {
                    @for each in &dossier.profile.competencies {
                        li {
                            (name(view.named.term(each.theme))) " – "
                            (words.say_with("expert-level-is", &[("level", i64::from(each.level.get()).into())]))
                        }
                    }
                }
                @if !dossier.away.is_empty() {
                    h2 { (words.say("expert-away")) }
                    ul { @for each in &dossier.away { li { (figures::day(words, each.from)) " – " (figures::day(words, each.until)) } } }
                }
                h2 { (words.say("expert-languages")) }
                ul {
                    @for each in &dossier.profile.languages {
                        li { (name(&each.language)) " – " (words.say(&format!("expert-command-{}", each.command.code()))) }
                    }
                }
            }
        }
    }

    /// What only those concerned read; the log has told of it.
    fn protected(&self, words: &Words) -> Markup {
        let (view, profile) = (&self.view, &self.view.dossier.profile);
        let mut facts = Vec::new();
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        for (key, text) in [
            ("expert-email", &profile.email),
            ("expert-sex", &profile.sex),
            ("expert-release", &profile.release),
        ] {
            if !text.is_empty() {
                add(key, name(text));
            }
        }
        if let Some(account) = &view.account {
            add("expert-account", name(account));
        }
        if let Some(fee) = profile.daily_fee {
            add("expert-fee", money(words, fee));
        }
        if !profile.conflicts.is_empty() {
            let conflicts = html! {
                @for each in &profile.conflicts { p { (name(view.named.member(each.member))) " – " (name(&each.why)) } }
            };
            add("expert-conflicts", conflicts);
        }
        html! {
            @if !facts.is_empty() {
                section {
                    h2 { (words.say("expert-protected")) " " span.tag { (words.say("finding-protected")) } }
                    (definitions(&facts))
                }
            }
        }
    }

    fn lacks(&self, words: &Words) -> Markup {
        let waits = self.view.expert.course.state == ExpertState::Nominated;
        html! {
            @if waits && !self.view.lacks.is_empty() {
                div.flag {
                    p { (words.say("expert-lacks")) }
                    ul { @for lack in &self.view.lacks { li { (words.say(&format!("expert-lack-{}", lack.code()))) } } }
                }
            }
        }
    }

    /// Links to the forms that the visitor may send.
    fn offered(&self, words: &Words) -> Markup {
        let (view, page) = (&self.view, page_of(&self.view.expert));
        let mut offered: Vec<(&str, String)> =
            view.ways.iter().map(|way| (way.code(), forms::way_key(*way))).collect();
        if self.may(Right::Create) {
            let key = if view.expert.course.is_returned { "expert-complete" } else { "expert-change" };
            offered.push(("complete", key.to_owned()));
        }
        if self.may(Right::Edit) {
            offered.push(("edit", "expert-change".to_owned()));
        }
        if self.may(Right::Move) && !view.dossier.categories.is_empty() {
            offered.push(("pass", "expert-pass".to_owned()));
        }
        if self.may(Right::Comment) {
            offered.push(("say", "expert-say".to_owned()));
        }
        if self.may(Right::Withdraw) {
            offered.push(("leave", "expert-leave".to_owned()));
        }
        html! {
            div.deeds {
                @for (form, key) in &offered {
                    a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                }
                a href={ (page) "/service" } { (words.say("service-title")) } " "
                @if self.may(Right::Export) && self.may(Right::ReadProtected) {
                    a href={ (page) "/data.json" } { (words.say("expert-data")) } " "
                }
                @if self.may(Right::History) { a href={ (page) "/on-file" } { (words.say("action-history")) } }
            }
        }
    }

    /// The form that was asked for.
    fn sheet(&self, visitor: &Visitor) -> Markup {
        let (view, page) = (&self.view, page_of(&self.view.expert));
        let asked = self.form.as_deref();
        let way = asked.and_then(Way::from_code).filter(|way| view.ways.contains(way));
        match (asked, way) {
            (Some("complete"), _) if self.may(Right::Create) => forms::edit(visitor, view, true),
            (_, Some(way)) => forms::step(visitor, &page, way),
            (Some("edit"), _) if self.may(Right::Edit) => forms::edit(visitor, view, false),
            (Some("pass"), _) if self.may(Right::Move) => forms::pass(visitor, view),
            (Some("say"), _) if self.may(Right::Comment) => forms::say(visitor, &page),
            (Some("leave"), _) if self.may(Right::Withdraw) => forms::withdraw(visitor, &page),
            _ => html! {},
        }
    }

    /// Who sees what of this record as it stands, as the table of rights says.
    fn seen_by(&self, words: &Words) -> Markup {
        let standing = self.view.expert.course.state.standing();
        let sees = |right: Right| {
            let who = SUBJECTS.iter().filter(|(subject, _)| standing.rights(*subject).has(right));
            words.list(&who.map(|(_, key)| words.say(key)).collect::<Vec<_>>())
        };
        let facts = [
            ("expert-sees-that", Right::Learn),
            ("expert-sees-profile", Right::Read),
            ("expert-sees-protected", Right::ReadProtected),
        ];
        let facts: Vec<_> =
            facts.iter().map(|(key, right)| (words.say(key), html! { (sees(*right)) })).collect();
        html! {
            details #who { summary { (words.say("expert-who-sees")) } (definitions(&facts)) }
        }
    }

    fn remarks(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.remarks.is_empty() {
                section {
                    h2 { (words.say("expert-remarks")) }
                    @for (remark, by) in &self.view.remarks {
                        blockquote {
                            @if let Some(way) = remark.way { p.fine { (words.say(&forms::way_key(way))) } }
                            (printed::lines(&remark.text))
                            p.fine { (figures::day(words, remark.on)) @if let Some(by) = by { " – " (name(by)) } }
                        }
                    }
                }
            }
        }
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::view(), form: Some("edit".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, view) = (&visitor.words, &self.view);
        let main = html! {
            p.fine { (words.say("expert-personal-capacity")) }
            (self.facts(words))
            (self.lacks(words))
            (self.offered(words))
            @if self.may(Right::Edit) {
                (form::button(visitor, &format!("{}/confirmation", page_of(&view.expert)), &words.say("expert-confirm"), ""))
            }
            (self.sheet(visitor))
            (self.skills(words))
            (self.protected(words))
            (self.remarks(words))
            (self.seen_by(words))
        };
        let kicker = html! { bdi { (view.expert.code()) } };
        Page::new(&view.dossier.profile.name).kicker(kicker).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = one::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(One { view, form }.page(&visitor).answer(&visitor))
}

/// All that is known of an expert, to take along.
pub(super) async fn data(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let data = one::data(&web.house, visitor.actor(), id).await?;
    let heads = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"record.json\""),
    ];
    Ok((heads, data).into_response())
}
