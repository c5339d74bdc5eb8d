//! `trellis assistance`: the picture of all assistance, through the same function as its page.

use std::io::Write as _;

use trellis_app::{
    House,
    missions::assistance::{
        Asked,
        clusters::{self, Common},
        picture,
    },
};
use trellis_domain::{missions::agreements::Who, people::Actor};

use super::{open, speak::Trouble};
use crate::config::Config;

/// What the picture is narrowed to.
#[derive(Debug, clap::Args)]
pub struct Picture {
    /// Of this Member
    #[arg(long, default_value = "")]
    member: String,
    /// Of this partner
    #[arg(long, default_value = "")]
    partner: String,
    /// Of this year
    #[arg(long, default_value = "")]
    year: String,
    /// About this topic or element, by id
    #[arg(long, default_value = "")]
    topic: String,
    /// beneficiary or builder
    #[arg(long, default_value = "")]
    role: String,
    /// personal or organisational
    #[arg(long, default_value = "")]
    by: String,
    /// Of this level
    #[arg(long, default_value = "")]
    level: String,
    /// request, initiative, agreement, mission, training, participants or experts
    #[arg(long, default_value = "")]
    kind: String,
    /// south-south or triangular
    #[arg(long, default_value = "")]
    cooperation: String,
    /// List where two do the same, instead of what was done
    #[arg(long)]
    overlaps: bool,
    /// List what could be done together by region, group, class, status, set or the code of a list, instead of what was done
    #[arg(long, value_name = "BY", conflicts_with = "overlaps")]
    clusters: Option<String>,
}

pub async fn run(config: Config, organisation: Option<&str>, asked: Picture) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let said = said(&house, actor, asked).await?;
    if !said.is_empty() {
        writeln!(std::io::stdout().lock(), "{said}")?;
    }
    house.db().close().await;
    Ok(())
}

async fn said(house: &House, actor: Actor<'_>, of: Picture) -> Result<String, Trouble> {
    let Picture { member, partner, year, topic, role, by, level, kind, cooperation, overlaps, clusters } = of;
    if let Some(by) = clusters {
        return together(house, actor, &clusters::Asked { by, topic }).await;
    }
    let mut asked = Asked { member, partner, year, topic, role, by, level, kind, cooperation, page: 1 };
    let mut lines = Vec::new();
    loop {
        let page = picture(house, actor, &asked).await?;
        if overlaps {
            let line = page.overlaps.iter().map(|each| {
                format!("{}\t{}\t{}\t{}", each.one.0, each.other.0, each.topic, each.members.join(", "))
            });
            return Ok(line.collect::<Vec<_>>().join("\n"));
        }
        lines.extend(page.rows.iter().map(|aid| {
            let who = match aid.who {
                Who::Member(id) => page.all_members.iter().find(|each| each.id == id).map(|each| &each.code),
                Who::Partner(id) => {
                    page.partners.iter().find(|(each, _)| each.id == id).map(|(each, _)| &each.code)
                }
                Who::Secretariat => None,
            };
            let who = who.map(String::as_str).unwrap_or_default();
            let from = aid.days.0.map(|day| day.to_string()).unwrap_or_default();
            let (role, kind) = (aid.role.code(), aid.kind.code());
            format!("{who}\t{role}\t{kind}\t{}\t{from}\t{}", aid.count, aid.title)
        }));
        if page.page >= page.pages {
            return Ok(lines.join("\n"));
        }
        asked.page = page.page + 1;
    }
}

/// What could be done together, one thing a line behind what it has in common; what is decided last.
async fn together(house: &House, actor: Actor<'_>, asked: &clusters::Asked) -> Result<String, Trouble> {
    let mut lines = Vec::new();
    for row in clusters::clusters(house, actor, asked).await?.rows {
        let common = match row.common {
            Common::Members(group) => group.code,
            Common::Theme(text) => text,
        };
        lines.extend(
            row.items.iter().map(|item| format!("{common}\t{}\t{}", item.title, item.members.join(", "))),
        );
        lines.extend(row.decided.iter().map(|(each, one, other)| {
            format!("{common}\t{one} + {other}\t{}: {}", each.way.code(), each.text)
        }));
    }
    Ok(lines.join("\n"))
}
