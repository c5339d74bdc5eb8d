//! `trellis support`: money for experts, through the same functions as the pages. A draft is its Member's own, so the command
//! line has no verb that writes one.

use std::io::Write as _;

use clap::Subcommand;
use trellis_app::{
    House,
    roster::support::{
        self, deeds,
        list::{Asked, Row, find_by_name, list},
        moves::{MoveInput, move_on},
        rules::{self, RuleInput, TermsInput},
    },
};
use trellis_domain::people::Actor;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List applications, one a line: id, state, Member, handed in on, asked, granted, paid, title
    List {
        /// In this state; report-due where a report is
        #[arg(long, default_value = "")]
        state: String,
        /// Of this Member
        #[arg(long, default_value = "")]
        member: String,
        /// Handed in in this year
        #[arg(long, default_value = "")]
        year: String,
        /// With these words
        #[arg(long, default_value = "")]
        words: String,
    },
    /// Show what an application is held against, one a line: what, yes or no, why, by what
    Show {
        /// The application, by id or title
        application: String,
    },
    /// Move an application on
    Move {
        /// The application, by id or title
        application: String,
        /// check, grant, decline, contract, pay, report or close
        to: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
        /// grant, contract, pay: how much; report: what it cost
        #[arg(long, default_value = "")]
        amount: String,
        /// contract: its number
        #[arg(long, default_value = "")]
        number: String,
        /// decline, close: why; pay: what for; report: what was done
        #[arg(long, default_value = "")]
        why: String,
    },
    /// Take out who an expert without a record is; look through the rest of its text yourself
    Forget {
        /// The application, by id or title
        application: String,
    },
    /// Show what is settled about the fund: what holds today, every decision, and whom it helps
    Fund,
    /// Settle by a decision whether an expert must be on the roster
    Rule {
        /// linked or delinked
        link: String,
        /// Words or symbol of the decision
        decision: String,
        /// From which day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        from: String,
    },
    /// Settle whom the fund helps
    Terms {
        /// What the fund is called
        fund: String,
        /// In which currency it gives
        currency: String,
        /// Codes of classes, separated by ;
        classes: String,
        /// The most for one application (default: no ceiling)
        #[arg(long, default_value = "")]
        ceiling: String,
        /// From which day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        from: String,
    },
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List { state, member, year, words } => {
            let asked = Asked { state, member, year, words, ..Asked::default() };
            let all = list(house, actor, &asked).await?;
            all.rows.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Verb::Show { application } => {
            let id = find_by_name(house, actor, &application).await?;
            let view = support::view(house, actor, id).await?;
            let found = view.found.iter().map(|found| {
                let met = if found.why.is_met() { "yes" } else { "no" };
                format!("{}\t{met}\t{}\t{}", found.item.code(), found.why.code(), found.what.join(" "))
            });
            found.collect::<Vec<_>>().join("\n")
        }
        Verb::Move { application, to, on, amount, number, why } => {
            let id = find_by_name(house, actor, &application).await?;
            let input = MoveInput { to, on, amount, number, why };
            move_on(house, actor, id, &input).await?.code().to_owned()
        }
        Verb::Forget { application } => {
            let id = find_by_name(house, actor, &application).await?;
            deeds::forget(house, actor, id).await?;
            String::new()
        }
        Verb::Fund => settled(house, actor).await?,
        Verb::Rule { link, decision, from } => {
            rules::begin(house, actor, &RuleInput { link, from, decision }).await?.to_string()
        }
        Verb::Terms { fund, currency, classes, ceiling, from } => {
            rules::settle(house, actor, &TermsInput { from, fund, currency, ceiling, classes }).await?;
            String::new()
        }
    })
}

fn line(row: &Row) -> String {
    let (of, course) = (&row.application, &row.application.course);
    let member = row.member.as_ref().map(|member| member.code.as_str()).unwrap_or_default();
    let on = course.submitted_on.map(|day| day.to_string()).unwrap_or_default();
    let paid = (!course.payments.is_empty()).then(|| of.money(course.paid()));
    let amounts = [of.asked(), course.granted, paid];
    let [asked, granted, paid] =
        amounts.map(|money| money.map(|money| money.to_string()).unwrap_or_default());
    let state = course.state.code();
    format!("{}\t{state}\t{member}\t{on}\t{asked}\t{granted}\t{paid}\t{}", of.id, of.title)
}

async fn settled(house: &House, actor: Actor<'_>) -> Result<String, Trouble> {
    let view = rules::view(house, actor).await?;
    let mut lines = vec![format!("today\t{}", view.rule.link.code())];
    lines.extend(
        view.rules.iter().map(|rule| format!("rule\t{}\t{}\t{}", rule.from, rule.link.code(), rule.decision)),
    );
    lines.extend(view.terms.iter().map(|terms| {
        let most = terms.ceiling().map(|most| most.to_string()).unwrap_or_default();
        let classes: Vec<&str> = terms.classes.iter().map(|class| class.as_str()).collect();
        format!(
            "terms\t{}\t{}\t{}\t{most}\t{}",
            terms.from,
            terms.fund,
            terms.currency.code(),
            classes.join(" ")
        )
    }));
    Ok(lines.join("\n"))
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let said = done(&house, actor, verb).await?;
    if !said.is_empty() {
        writeln!(std::io::stdout().lock(), "{said}")?;
    }
    house.db().close().await;
    Ok(())
}
