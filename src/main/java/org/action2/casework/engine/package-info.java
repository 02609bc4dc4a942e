/** Configures the process engine, hardens it and deploys the models; the only place that touches the engine's insides. */
package org.action2.casework.engine;
