//! Sealing: what only this installation may read again, under its own key. Must not know what is sealed.
//!
//! XChaCha20-Poly1305: its nonce, which stands before the sealed bytes, is long enough to be drawn by chance. The purpose
//! goes in as associated data, so that nothing sealed for one purpose opens for another.

use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use sha2::{Digest, Sha256};

use crate::House;

const NONCE_BYTES: usize = 24;

impl House {
    /// Seals bytes for a purpose.
    pub(crate) fn seal(&self, purpose: &str, plain: &[u8]) -> Vec<u8> {
        self.seal_under(self.installation().key, purpose, plain)
    }

    /// The same under a key of its own, which can be thrown away.
    pub(crate) fn seal_under(&self, key: [u8; 32], purpose: &str, plain: &[u8]) -> Vec<u8> {
        let mut nonce = [0; NONCE_BYTES];
        nonce.copy_from_slice(&self.secret()[..NONCE_BYTES]);
        let payload = Payload { msg: plain, aad: purpose.as_bytes() };
        let sealed =
            cipher(key).encrypt(&XNonce::from(nonce), payload).expect("so few bytes can always be sealed");
        [nonce.as_slice(), &sealed].concat()
    }

    /// Opens what was sealed for this purpose by this installation; `None` for anything else.
    pub(crate) fn unseal(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        unseal_under(self.installation().key, purpose, sealed)
    }

    /// A mark that only this installation can make, the same for the same parts. 64 hexadecimal digits.
    pub fn mark(&self, parts: &[&str]) -> String {
        let mut inner = Sha256::new();
        for part in parts {
            // Lengths first, so that no letter can move from one part into the next.
            inner.update(part.len().to_be_bytes());
            inner.update(part);
        }
        let mut outer = Sha256::new();
        outer.update(b"trellis mark\n");
        outer.update(self.installation().key);
        outer.update(inner.finalize());
        crate::people::hex(&outer.finalize())
    }
}

/// Opens what was sealed for this purpose under this key; `None` for anything else.
pub(crate) fn unseal_under(key: [u8; 32], purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>()?;
    let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
    cipher(key).decrypt(&XNonce::from(*nonce), payload).ok()
}

fn cipher(key: [u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(key))
}
