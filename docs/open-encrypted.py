#!/usr/bin/env python3
"""open-encrypted.py FILE: the XML of an encrypted case on standard output, as docs/encrypted-format.md describes it.
Python's own library has scrypt but no AES: that comes from the Debian package python3-cryptography."""
import hashlib
import struct
import sys
from getpass import getpass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

data = open(sys.argv[1], "rb").read()
header, body = data[:140], data[140:]
if data[:12] != b"\x89TNK\r\n\x1a\n\x00\x01\x00\x8c" or hashlib.sha256(header[:108]).digest() != header[108:]:
    sys.exit("not an encrypted case of format 1, or its header is damaged")
n, r, p, salt, nonce, check, length = struct.unpack(">III32s12s32sQ", header[12:108])
if n & (n - 1) or not 2**10 <= n <= 2**20 or not 1 <= r <= 32 or not 1 <= p <= 16 or len(body) != length + 16:
    sys.exit("parameters out of bounds, or not as long as the header says")
passphrase = (getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")).encode()
derived = hashlib.scrypt(passphrase, salt=salt, n=n, r=r, p=p, maxmem=2**29, dklen=64)
if hashlib.sha256(derived[32:]).digest() != check:
    sys.exit("the passphrase is not right")
try:
    sys.stdout.buffer.write(AESGCM(derived[:32]).decrypt(nonce, body, header))
except InvalidTag:
    sys.exit("damaged, or changed by somebody")
