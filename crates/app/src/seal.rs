//! Sealing: what only this installation may read again, under its own key. Must not know what is sealed.
//!
//! XChaCha20-Poly1305; the nonce stands before the sealed bytes, and the purpose is bound to them, so that nothing sealed
//! for one purpose opens for another.

use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};

use crate::House;

const NONCE_BYTES: usize = 24;

/// Seals bytes for a purpose.
pub(crate) fn seal(house: &House, purpose: &str, plain: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE_BYTES];
    nonce.copy_from_slice(&house.secret()[..NONCE_BYTES]);
    let payload = Payload { msg: plain, aad: purpose.as_bytes() };
    let sealed =
        cipher(house).encrypt(&XNonce::from(nonce), payload).expect("so few bytes can always be sealed");
    [nonce.as_slice(), &sealed].concat()
}

/// Opens what was sealed for this purpose by this installation; `None` for anything else.
pub(crate) fn unseal(house: &House, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>()?;
    let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
    cipher(house).decrypt(&XNonce::from(*nonce), payload).ok()
}

fn cipher(house: &House) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(house.installation().key))
}
