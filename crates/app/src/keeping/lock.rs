//! How a backup is sealed: with age (<https://age-encryption.org/v1>), so that another program can open it, too.
//!
//! Sealed with a recipient's key, a machine can make backups that it cannot read. Must not know what is sealed.

use std::{
    fmt,
    io::{self, BufRead, Read, Write},
    iter,
    str::FromStr,
};

use age::{
    DecryptError, Decryptor, EncryptError, Encryptor, scrypt,
    secrecy::{ExposeSecret, SecretString},
    stream::StreamWriter,
    x25519,
};

use super::Fault;

/// The first bytes of whatever age has sealed.
const SEALED: &[u8] = b"age-encryption.org/v1";
/// Cost of a passphrase: 2^16 rounds take 64 MiB and some tenths of a second.
const WORK: u8 = 16;
/// What a backup made elsewhere may cost at most: 2^20 rounds take 1 GiB.
const WORK_MAX: u8 = 20;

/// What a backup is sealed with.
pub enum Lock {
    /// Whoever holds one of these keys opens it.
    Recipients(Vec<x25519::Recipient>),
    /// Whoever knows the passphrase opens it.
    Passphrase(SecretString),
    /// Nothing: whoever has the file reads it.
    Open,
}

impl fmt::Debug for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Recipients(_) => "Recipients",
            Self::Passphrase(_) => "Passphrase",
            Self::Open => "Open",
        })
    }
}

impl Lock {
    /// For these keys, each like `age1…`.
    ///
    /// # Errors
    /// [`Fault::Recipient`]: one of them is no key.
    pub fn recipients(keys: &[String]) -> Result<Self, Fault> {
        let read = |key: &String| {
            x25519::Recipient::from_str(key.trim()).map_err(|_| Fault::Recipient { value: key.clone() })
        };
        Ok(Self::Recipients(keys.iter().map(read).collect::<Result<_, _>>()?))
    }

    /// For a passphrase; line ends at its end do not count.
    ///
    /// # Errors
    /// [`Fault::PassphraseEmpty`].
    pub fn passphrase(text: &str) -> Result<Self, Fault> {
        Ok(Self::Passphrase(passphrase(text)?))
    }

    /// Writes through the lock what `content` writes.
    pub(super) fn seal<W: Write>(
        &self,
        out: W,
        content: impl FnOnce(&mut dyn Write) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let encryptor = match self {
            Self::Open => {
                let mut out = out;
                content(&mut out)?;
                return out.flush().map_err(Fault::Write);
            }
            Self::Recipients(keys) => {
                Encryptor::with_recipients(keys.iter().map(|key| key as &dyn age::Recipient))
            }
            Self::Passphrase(phrase) => {
                let mut recipient = scrypt::Recipient::new(phrase.clone());
                recipient.set_work_factor(WORK);
                Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
            }
        };
        let encryptor = encryptor.map_err(unsealable)?;
        let mut sealed: StreamWriter<W> = encryptor.wrap_output(out).map_err(Fault::Write)?;
        content(&mut sealed)?;
        sealed.finish().and_then(|mut out| out.flush()).map_err(Fault::Write)
    }
}

fn unsealable(error: EncryptError) -> Fault {
    Fault::Write(io::Error::other(error.to_string()))
}

fn passphrase(text: &str) -> Result<SecretString, Fault> {
    let phrase = text.trim_end_matches(['\r', '\n']);
    if phrase.is_empty() {
        return Err(Fault::PassphraseEmpty);
    }
    Ok(SecretString::from(phrase.to_owned()))
}

/// What a backup is opened with.
pub enum Key {
    /// The keys of an identity file.
    Identities(Vec<x25519::Identity>),
    /// A passphrase.
    Passphrase(SecretString),
    /// Nothing.
    None,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Identities(_) => "Identities",
            Self::Passphrase(_) => "Passphrase",
            Self::None => "None",
        })
    }
}

impl Key {
    /// The keys in the text of an identity file; lines that begin with `#` are remarks.
    ///
    /// # Errors
    /// [`Fault::IdentityEmpty`]: there is no key in it.
    pub fn identities(text: &str) -> Result<Self, Fault> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let keys = lines
            .map(x25519::Identity::from_str)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| Fault::IdentityEmpty)?;
        if keys.is_empty() { Err(Fault::IdentityEmpty) } else { Ok(Self::Identities(keys)) }
    }

    /// A passphrase.
    ///
    /// # Errors
    /// [`Fault::PassphraseEmpty`].
    pub fn passphrase(text: &str) -> Result<Self, Fault> {
        Ok(Self::Passphrase(passphrase(text)?))
    }

    /// What is behind the seal, as it is read.
    pub(super) fn open<'r, R: BufRead + 'r>(&self, mut sealed: R) -> Result<Box<dyn Read + 'r>, Fault> {
        let start = sealed.fill_buf().map_err(Fault::Read)?;
        if !start.starts_with(SEALED) {
            return Ok(Box::new(sealed));
        }
        let decryptor = Decryptor::new_buffered(sealed).map_err(unopened)?;
        let opened = match (self, decryptor.is_scrypt()) {
            (Self::Identities(keys), false) => {
                decryptor.decrypt(keys.iter().map(|key| key as &dyn age::Identity))
            }
            (Self::Passphrase(phrase), true) => {
                let mut identity = scrypt::Identity::new(phrase.clone());
                identity.set_max_work_factor(WORK_MAX);
                decryptor.decrypt(iter::once(&identity as &dyn age::Identity))
            }
            (_, true) => return Err(Fault::NeedsPassphrase),
            (_, false) => return Err(Fault::NeedsIdentity),
        };
        Ok(Box::new(opened.map_err(unopened)?))
    }
}

fn unopened(error: DecryptError) -> Fault {
    match error {
        DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => {
            Fault::WrongKey
        }
        DecryptError::ExcessiveWork { .. } => Fault::WrongKey,
        DecryptError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => Fault::Cut,
        DecryptError::Io(error) => Fault::Read(error),
        _ => Fault::Altered { what: "its seal".to_owned() },
    }
}

/// A new key: the text of its identity file, and the recipient to seal for.
pub fn new_key() -> (String, String) {
    let identity = x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let text = format!(
        "# key of backups of Trellis; keep it away from the machine that is backed up\n# recipient: {recipient}\n{}\n",
        identity.to_string().expose_secret()
    );
    (text, recipient)
}
