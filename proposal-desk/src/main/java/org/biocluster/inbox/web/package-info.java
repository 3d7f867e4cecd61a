/// The inbox for people and for programs, and the news that keeps an open page up to date.
@NullMarked
package org.biocluster.inbox.web;

import org.jspecify.annotations.NullMarked;
