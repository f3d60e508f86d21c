#!/bin/sh
# Puts a site and the pages on what changed on the branch gh-pages, under preview/NUMBER/; without them takes it away.
#
#   recipes/preview.sh NUMBER [SITE REVIEW]
set -eu
number=$1

# A worktree: the files here stay as they are.
if git fetch --quiet --depth 1 origin gh-pages 2>/dev/null; then
    git worktree add --quiet --force --detach .pages FETCH_HEAD
else
    git worktree add --quiet --force --detach .pages HEAD
    git -C .pages switch --quiet --orphan gh-pages
fi
trap 'git worktree remove --force .pages' EXIT

rm -rf ".pages/preview/$number"
if [ $# -gt 1 ]; then
    mkdir -p .pages/preview
    cp -R "$2" ".pages/preview/$number"
    cp -R "$3" ".pages/preview/$number/review"
    touch .pages/.nojekyll # names that begin with an underscore are files too
fi
git -C .pages add --all
git -C .pages diff --cached --quiet && exit 0
git -C .pages commit --quiet --message "Preview $number"
git -C .pages push --quiet origin HEAD:gh-pages
