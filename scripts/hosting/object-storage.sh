#!/bin/sh
# Puts a built site into an object store by rclone, every file with its type and with how long it is kept (README.md):
#   sh object-storage.sh dist store:bucket
# Filters and order were tried between folders of one machine (rclone 1.60); with the store of a provider nobody has tried it.
set -eu
site=$1
to=$2

# put CACHE TYPE PATTERN…: copies what fits a pattern and is not there yet, or is there otherwise.
put() {
  cache=$1
  type=$2
  shift 2
  for pattern; do
    set -- "$@" --filter "+ $pattern"
    shift
  done
  rclone copy "$site" "$to" --checksum --header-upload "Cache-Control: $cache" --header-upload "Content-Type: $type" \
    --filter '- *.br' --filter '- *.gz' "$@" --filter '- **'
}

# What has its checksum in its name first: pages that are there already ask for nothing that is not.
kept='public, max-age=31536000, immutable'
put "$kept" 'text/css; charset=utf-8' '/_astro/**.css'
put "$kept" 'text/javascript; charset=utf-8' '/_astro/**.js'
put "$kept" 'application/octet-stream' '/search/**.bin' '/pagefind/{fragment,index,filter}/**' '/pagefind/*.pf_meta'

# Then data, and pages last; what is more exact stands before what is less, because nothing is copied twice.
while IFS='|' read -r type patterns; do
  set -f
  # shellcheck disable=SC2086
  put no-cache "$type" $patterns
  set +f
done <<'TYPES'
application/opensearchdescription+xml|/opensearch.xml
application/feed+json|/feeds/**.json
application/rss+xml|/feeds/**.xml
application/xml|*.xml
application/atom+xml|*.atom
text/calendar; charset=utf-8|*.ics
application/zip|*.zip
application/vnd.sqlite3|*.sqlite
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|*.xlsx
application/vnd.apache.parquet|*.parquet
application/ld+json|*.jsonld
application/csvm+json|*.csv-metadata.json
application/json|*.json
application/x-ndjson|*.ndjson
text/csv; charset=utf-8|*.csv
text/markdown; charset=utf-8|*.md
text/plain; charset=utf-8|*.txt *.conf SHA256SUMS _redirects checkpoint
image/svg+xml|*.svg
image/png|*.png
text/javascript; charset=utf-8|*.js
text/css; charset=utf-8|*.css
text/html; charset=utf-8|*.html
TYPES

# The rest, and at last what the site no longer has goes.
rclone sync "$site" "$to" --checksum --delete-after --header-upload 'Cache-Control: no-cache' \
  --exclude '*.br' --exclude '*.gz'
