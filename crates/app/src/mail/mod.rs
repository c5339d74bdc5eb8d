//! Mail: written down in the deed's own transaction, sent by the door's loop, off until a relay is configured.
//!
//! A mail is handed over at most once: what a relay surely refused is tried again after growing pauses; what may have been
//! accepted is not. Subject lines carry nothing confidential. Must not know what any mail is about; [`notices`] does.

pub mod notices;

use jiff::{SignedDuration, Timestamp};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
    transport::smtp::{
        authentication::Credentials,
        client::{Tls, TlsParameters},
    },
};
use trellis_domain::people::Organisation;
use trellis_store::{
    Across, Tx,
    mail::{self as store, Waiting},
};

use crate::{House, Problem, problem::Code};

/// How the way to the relay is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS after a greeting in the clear; nothing is sent without it.
    StartTls,
    /// None: for a relay on this machine.
    None,
}

/// The relay that takes mail.
#[derive(Clone)]
pub struct Relay {
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way is protected.
    pub security: Security,
    /// User and password, where it asks for them.
    pub credentials: Option<(String, String)>,
    /// The address mail comes from.
    pub from: String,
}

/// How long one relay may take, in seconds.
const RELAY_SECONDS_MAX: u64 = 30;
/// Pauses before the second, third … try, in minutes; after the last, a mail is given up.
const PAUSES_MINUTES: [i64; 8] = [1, 5, 15, 60, 180, 360, 720, 1440];
/// What was taken so long ago and not settled is nobody's any more.
const TAKEN_MINUTES_MAX: i64 = 10;

/// Writes a mail down, if there is a relay; `false` if there is none.
pub(crate) async fn post(
    house: &House,
    tx: &mut Tx,
    organisation: &Organisation,
    recipient: &str,
    subject: String,
    body: String,
) -> Result<bool, Problem> {
    post_on(house, tx, organisation, recipient, (subject, body), house.now()).await
}

/// The same for a mail that goes out when it is due.
pub(crate) async fn post_on(
    house: &House,
    tx: &mut Tx,
    organisation: &Organisation,
    recipient: &str,
    (subject, body): (String, String),
    due: Timestamp,
) -> Result<bool, Problem> {
    // What is made up for a demonstration goes to nobody.
    if house.installation().relay.is_none() || organisation.sample {
        return Ok(false);
    }
    let mail = Waiting {
        id: house.id(),
        organisation: organisation.id,
        recipient: recipient.to_owned(),
        subject,
        body,
        tries: 0,
    };
    let now = house.now();
    store::add_due(tx, &mail, now, due.max(now)).await?;
    Ok(true)
}

/// Sends what is due, one mail after the other; how many were accepted. The door calls it every few seconds.
pub async fn send_due(house: &House) -> Result<usize, Problem> {
    let Some(relay) = &house.installation().relay else { return Ok(0) };
    let taken_before = house.now() - SignedDuration::from_mins(TAKEN_MINUTES_MAX);
    let unsettled = store::unsettled(&mut house.read(Across::Mail).await?, taken_before).await?;
    for organisation in unsettled {
        let mut tx = house.write_unowned(organisation).await?;
        store::give_up_unsettled(&mut tx, organisation, taken_before, house.now()).await?;
        tx.commit().await?;
    }
    let mut accepted = 0;
    loop {
        let next = store::next_due(&mut house.read(Across::Mail).await?, house.now()).await?;
        let Some(mail) = next else { return Ok(accepted) };
        let mut tx = house.write_unowned(mail.organisation).await?;
        if !store::take(&mut tx, mail.id, house.now()).await? {
            continue;
        }
        tx.commit().await?;
        let outcome = hand_over(relay, &mail).await;
        accepted += usize::from(outcome.is_ok());
        settle(house, &mail, outcome).await?;
    }
}

/// What went wrong with a mail.
struct Trouble {
    text: String,
    /// Surely not accepted, and another try may help.
    again: bool,
}

async fn settle(house: &House, mail: &Waiting, outcome: Result<(), Trouble>) -> Result<(), Problem> {
    let mut tx = house.write_unowned(mail.organisation).await?;
    let pause = usize::try_from(mail.tries).ok().and_then(|tries| PAUSES_MINUTES.get(tries));
    match (outcome, pause) {
        (Ok(()), _) => store::settle(&mut tx, mail.id, house.now(), None).await?,
        (Err(trouble), Some(minutes)) if trouble.again => {
            let until = house.now() + SignedDuration::from_mins(*minutes);
            store::postpone(&mut tx, mail.id, until, &trouble.text).await?;
        }
        (Err(trouble), _) => store::settle(&mut tx, mail.id, house.now(), Some(&trouble.text)).await?,
    }
    Ok(tx.commit().await?)
}

async fn hand_over(relay: &Relay, mail: &Waiting) -> Result<(), Trouble> {
    let refused = |text: String| Trouble { text, again: false };
    let message = message(relay, mail).map_err(refused)?;
    let transport = transport(relay).map_err(refused)?;
    let sent = transport.send(message).await;
    sent.map(|_| ()).map_err(|error| Trouble {
        // A relay that said no, or was never reached, has accepted nothing; silence after that may mean anything.
        again: error.is_transient() || (!error.is_permanent() && !error.is_timeout()),
        text: error.to_string(),
    })
}

fn message(relay: &Relay, mail: &Waiting) -> Result<Message, String> {
    let address = |text: &str| text.parse::<Mailbox>().map_err(|error| format!("{text}: {error}"));
    let from = address(&relay.from)?;
    let domain = from.email.domain().to_owned();
    Message::builder()
        .message_id(Some(format!("<{}@{domain}>", mail.id)))
        .from(from)
        .to(address(&mail.recipient)?)
        .subject(mail.subject.replace(['\r', '\n'], " "))
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body.clone())
        .map_err(|error| error.to_string())
}

fn transport(relay: &Relay) -> Result<AsyncSmtpTransport<Tokio1Executor>, String> {
    let tls = || TlsParameters::new(relay.host.clone()).map_err(|error| error.to_string());
    let tls = match relay.security {
        Security::Tls => Tls::Wrapper(tls()?),
        Security::StartTls => Tls::Required(tls()?),
        Security::None => Tls::None,
    };
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&relay.host)
        .port(relay.port)
        .tls(tls)
        .timeout(Some(std::time::Duration::from_secs(RELAY_SECONDS_MAX)));
    if let Some((user, password)) = &relay.credentials {
        builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
    }
    Ok(builder.build())
}

/// Sends one mail at once and says what the relay answered, for `trellis mail test`.
pub async fn send_test(house: &House, recipient: &str, subject: String, body: String) -> Result<(), Problem> {
    let Some(relay) = &house.installation().relay else { return Err(Problem::new(Code::MailOff)) };
    let organisation = trellis_domain::people::OrganisationId::new(0);
    let mail =
        Waiting { id: house.id(), organisation, recipient: recipient.to_owned(), subject, body, tries: 0 };
    hand_over(relay, &mail)
        .await
        .map_err(|trouble| Problem::new(Code::MailRefused).with("value", trouble.text))
}
