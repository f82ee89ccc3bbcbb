#!/usr/bin/env bash
# Makes a certificate that nobody trusts, for a trial of the proxy. Browsers warn; for real use get one that they trust.
#
#   deploy/nginx/self-signed.sh wijktafel.example [FOLDER]     FOLDER is /etc/wijktafel/tls when left out
set -euo pipefail
umask 077

[ $# -ge 1 ] || { echo "usage: $0 NAME-OR-ADDRESS [FOLDER]" >&2; exit 2; }
name=$1
folder=${2:-/etc/wijktafel/tls}

if [[ $name =~ ^[0-9.]+$ || $name == *:* ]]; then
    alternative="IP:$name"
else
    alternative="DNS:$name"
fi
mkdir -p "$folder"
if [ -e "$folder/key.pem" ]; then
    echo "There is a key in $folder already; it is left alone." >&2
    exit 1
fi
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 90 -sha256 \
    -keyout "$folder/key.pem" -out "$folder/cert.pem" \
    -subj "/CN=$name" -addext "subjectAltName=$alternative" -addext "extendedKeyUsage=serverAuth"
chmod 644 "$folder/cert.pem"
echo "Made $folder/cert.pem and $folder/key.pem for $name, good for 90 days."
