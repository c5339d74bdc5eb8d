//! `trellis organisation provider`: where people sign in with an account they have elsewhere. `off` is the way back in for
//! whoever keeps the machine, when the provider does not answer any more.

use std::io::Read;

use clap::Subcommand;
use trellis_app::people::provider::{self, ProviderInput};

use super::{open, speak::Trouble};
use crate::config::Config;

/// Longest secret that is read from standard input, in bytes.
const SECRET_BYTES_MAX: u64 = 4096;

#[derive(Debug, Subcommand)]
pub enum ProviderVerb {
    /// Print the provider: label, address, client ID, what is switched on; never the secret
    Show,
    /// Keep a provider (OpenID Connect); the client secret is read from standard input, nothing keeps the one from before
    Set {
        /// Name on the button
        #[arg(long)]
        label: String,
        /// The provider's address, as it writes it itself
        #[arg(long)]
        issuer: String,
        /// What the provider calls this installation
        #[arg(long)]
        client_id: String,
        /// Show the button on the sign-in page; the provider has to answer first
        #[arg(long)]
        offer: bool,
        /// The provider asks for a second step itself
        #[arg(long)]
        asks_second_step: bool,
    },
    /// Ask the provider for its description and its keys
    Test,
    /// Take the button off the sign-in page and let everybody in the other ways again
    Off,
    /// Remove the provider
    Remove,
}

pub async fn run(config: Config, organisation: Option<&str>, verb: ProviderVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        ProviderVerb::Show => {
            if let Some(kept) = provider::view(&house, actor).await?.kept {
                let switches = [
                    (kept.offered, "offered"),
                    (kept.only_way, "only-way"),
                    (kept.asks_second_step, "asks-second-step"),
                ];
                let on: Vec<_> = switches.iter().filter(|(is_on, _)| *is_on).map(|(_, name)| *name).collect();
                println!("{}\t{}\t{}\t{}", kept.label, kept.issuer, kept.client_id, on.join(", "));
            }
        }
        ProviderVerb::Set { label, issuer, client_id, offer, asks_second_step } => {
            let mut secret = String::new();
            std::io::stdin().take(SECRET_BYTES_MAX).read_to_string(&mut secret)?;
            let client_secret = secret.trim_end_matches(['\n', '\r']).to_owned();
            let input = ProviderInput {
                label,
                issuer,
                client_id,
                client_secret,
                offered: offer,
                only_way: false,
                asks_second_step,
            };
            provider::put(&house, actor, &input).await?;
        }
        ProviderVerb::Test => println!("{} keys", provider::test(&house, actor).await?),
        ProviderVerb::Off => provider::switch_off(&house, actor).await?,
        ProviderVerb::Remove => provider::remove(&house, actor).await?,
    }
    house.db().close().await;
    Ok(())
}
