/// Files that come with a form, and files by themselves.
@NullMarked
package org.biocluster.upload.web;

import org.jspecify.annotations.NullMarked;
