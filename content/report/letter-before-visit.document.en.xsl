<?xml version="1.0" encoding="UTF-8"?>
<!-- The letter before a visit, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>
  <xsl:import href="visit.xsl"/>

  <!-- The letter says itself to whom it goes. -->
  <xsl:template name="subject"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'It is sent by the visitor. Put in time, place and names; shorten the list of things if it might put the firm off. Send it a week ahead.'"/></xsl:call-template>
    <p align="end"><xsl:call-template name="value"><xsl:with-param name="key" select="'issued'"/></xsl:call-template></p>
    <p><xsl:call-template name="firm-name"/><br/><xsl:call-template name="value"><xsl:with-param name="key" select="'addressee'"/><xsl:with-param name="width" select="20"/></xsl:call-template></p>
    <p align="end"><xsl:call-template name="value"><xsl:with-param name="key" select="'visitor'"/></xsl:call-template></p>
    <p>Thank you for giving your time to a check of how information is protected. We shall hear how things are done now and settle the next step together. Tell us what works and what does not, just as it is. We do not come to give marks.</p>
    <heading level="1">When and where</heading>
    <facts>
    <fact name="When"><xsl:call-template name="value"><xsl:with-param name="key" select="'visit-date'"/></xsl:call-template></fact>
    <fact name="How long"><xsl:call-template name="value"><xsl:with-param name="key" select="'visit-hours'"/></xsl:call-template></fact>
    <fact name="Where"><xsl:call-template name="value"><xsl:with-param name="key" select="'visit-place'"/></xsl:call-template></fact>
    <fact name="Contact"><xsl:call-template name="value"><xsl:with-param name="key" select="'visitor-contact'"/></xsl:call-template></fact>
    </facts>
    <heading level="1">Who should be there</heading>
    <p>Hardly anybody can answer everything. It is enough if each comes for their own part.</p>
    <table>
      <column width="30"/>
      <column width="48"/>
      <column width="22"/>
      <head><row><cell>Who</cell><cell>About</cell><cell>How long</cell></row></head>
      <body>
        <row><cell header="yes">The head of the firm, or somebody who decides</cell><cell>What is to be protected, how much it may take</cell><cell>20 minutes at the start and the end</cell></row>
        <row><cell header="yes">General affairs</cell><cell>People, keys, visitors, contracts, training</cell><cell>1 hour</cell></row>
        <row><cell header="yes">Design, sales</cell><cell>How drawings and quotations travel, what contractors get</cell><cell>40 minutes</cell></row>
        <row><cell header="yes">Foreman</cell><cell>Where prototypes, moulds, conditions and paper drawings lie</cell><cell>30 minutes, walking round</cell></row>
        <row><cell header="yes">Whoever knows the computers</cell><cell>Server, network, backups, accounts; if a supplier does it, name and number</cell><cell>40 minutes</cell></row>
      </body>
    </table>
    <xsl:if test="visits/visit">
      <heading level="1">What we should like to talk about</heading>
      <p>From what was left open last time:</p>
      <xsl:call-template name="agenda"/>
    </xsl:if>
    <heading level="1">The day</heading>
    <list type="number">
      <item>Opening: what matters, what worries you (20 minutes)</item>
      <item>Finding the information: one main business, from order to delivery (40 minutes)</item>
      <item>Questions, one person after the other (an hour and a half)</item>
      <item>A walk: office, design room, store, server (30 minutes)</item>
      <item>Closing: what is in place, what comes first, when we meet again (20 minutes)</item>
    </list>
    <heading level="1">What to lay out</heading>
    <p>Only what exists. We need no copies and look at it there. Please make nothing new.</p>
    <table>
      <column width="8"/>
      <column width="62"/>
      <column width="30"/>
      <head><row><cell></cell><cell>What</cell><cell>If there</cell></row></head>
      <body>
        <row><cell header="yes">□</cell><cell>Brochure, organisation chart, floor plan</cell><cell>by hand will do</cell></row>
        <row><cell header="yes">□</cell><cell>Rules of employment, rules on information, forms of pledges</cell><cell>blank forms</cell></row>
        <row><cell header="yes">□</cell><cell>A secrecy agreement with a customer or contractor</cell><cell>one or two</cell></row>
        <row><cell header="yes">□</cell><cell>Questionnaires or requests from customers</cell><cell><field width="5"/></cell></row>
        <row><cell header="yes">□</cell><cell>Lists of computers, servers, software, cloud services</cell><cell>notes will do</cell></row>
        <row><cell header="yes">□</cell><cell>Books of keys and things taken out, attendance lists, records of checks</cell><cell>recent ones</cell></row>
        <row><cell header="yes">□</cell><cell>What has gone wrong, or nearly</cell><cell>told will do</cell></row>
      </body>
    </table>
    <p>On the check sheet sent ahead, tick only what you know. We shall ask the rest.</p>
    <heading level="1">What we promise</heading>
    <p>What we see and hear is used for this check alone and told to nobody without your leave. We ask before taking photographs. Nobody is shown names or marks.</p>
    <p>If the day no longer suits you, please let us know at the contact above.</p>
  </xsl:template>

</xsl:stylesheet>
