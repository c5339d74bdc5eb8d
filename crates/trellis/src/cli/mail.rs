//! `trellis mail`: whether the relay takes mail.

use clap::Subcommand;
use trellis_app::mail;
use trellis_domain::kernel::Language;
use trellis_words::Words;

use super::{open_house, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Send one mail at once and say what the relay answered
    Test {
        /// To whom
        address: String,
    },
}

pub async fn run(config: Config, verb: Verb) -> Result<(), Trouble> {
    let Verb::Test { address } = verb;
    let house = open_house(&config).await?;
    let words = Words::of(Language::En);
    let sent =
        mail::send_test(&house, &address, words.say("mail-test-subject"), words.say("mail-test")).await;
    house.db().close().await;
    sent?;
    println!("accepted\t{address}");
    Ok(())
}
