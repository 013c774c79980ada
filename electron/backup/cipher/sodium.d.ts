/** Only what is used here; https://sodium-friends.github.io/docs/docs/aead */
declare module 'sodium-native' {
  type Cipher = {
    crypto_aead_chacha20poly1305_ietf_encrypt(
      into: Uint8Array,
      plain: Uint8Array,
      extra: null,
      unused: null,
      nonce: Uint8Array,
      key: Uint8Array,
    ): number;
    crypto_aead_chacha20poly1305_ietf_decrypt(
      into: Uint8Array,
      unused: null,
      sealed: Uint8Array,
      extra: null,
      nonce: Uint8Array,
      key: Uint8Array,
    ): number;
  };
  const sodium: Cipher;
  export = sodium;
}
