#!/bin/sh
# Puts a site and the pages on what changed on the branch gh-pages, as preview/NUMBER/site/ and preview/NUMBER/review/;
# without them takes both away. One that is not there is left out.
#
#   recipes/preview.sh NUMBER [SITE REVIEW]
set -eu
number=$1
trap 'git worktree remove --force .pages 2>/dev/null || true' EXIT

try=1
while :; do
    # A worktree: the files here stay as they are.
    if git fetch --quiet --depth 1 origin gh-pages 2>/dev/null; then
        git worktree add --quiet --force --detach .pages FETCH_HEAD
    else
        git worktree add --quiet --force --detach .pages HEAD
        git -C .pages switch --quiet --orphan "pages-$number-$$-$try"
    fi
    rm -rf ".pages/preview/$number"
    if [ $# -gt 1 ]; then
        mkdir -p ".pages/preview/$number"
        if [ -d "$2" ]; then cp -R "$2" ".pages/preview/$number/site"; fi
        if [ -d "$3" ]; then cp -R "$3" ".pages/preview/$number/review"; fi
        touch .pages/.nojekyll # names that begin with an underscore are files too
    fi
    git -C .pages add --all
    if git -C .pages diff --cached --quiet; then exit 0; fi
    git -C .pages commit --quiet --message "Preview $number"
    if git -C .pages push --quiet origin HEAD:gh-pages; then exit 0; fi
    # Another pull request was quicker: once more, after what it did.
    if [ "$try" -ge 5 ]; then exit 1; fi
    git worktree remove --force .pages
    sleep "$try"
    try=$((try + 1))
done
