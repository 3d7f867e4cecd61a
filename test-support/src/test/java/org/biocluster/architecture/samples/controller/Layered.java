package org.biocluster.architecture.samples.controller;

/// Lives in a package named after a layer.
public class Layered {

}
