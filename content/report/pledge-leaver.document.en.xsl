<?xml version="1.0" encoding="UTF-8"?>
<!-- What somebody promises on leaving, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="pledge.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice">
      <xsl:with-param name="more"><xsl:call-template name="lawyer"/> Nothing here restricts where somebody works next. If you want that, settle time, extent and compensation with an expert.</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="addressee"/>
    <p>On leaving the firm on <field name="Last day" width="12"/> I confirm and promise the following.</p>

    <heading level="3">Article 1 (what is secret)</heading>
    <p>I know that the following, which I learned while I worked here (“secret information”), is secret to the firm.</p>
    <list type="number">
      <xsl:call-template name="secrets"/>
      <item>drawings, data, specifications, process conditions, quotes and costs of the products I worked on</item>
      <item>information and things that customers and partners entrusted</item>
      <item>whatever else the firm has marked or named as secret</item>
    </list>

    <heading level="3">Article 2 (what I return)</heading>
    <p>I have returned all papers, data, media and things with secret information as listed below, and keep no copy. What was on computers, phones or outside services of my own is deleted.</p>

    <heading level="3">Article 3 (after I leave)</heading>
    <p>After leaving I tell nobody any secret information and do not use it, for myself or for others, except what has become public or what the firm allows in writing.</p>

    <heading level="3">Article 4 (liability)</heading>
    <p>I understand that I am liable by law if I break this pledge, and make good the damage that the firm suffers from it.</p>

    <xsl:call-template name="signature-lines"/>

    <page-break/>
    <heading level="2">Returned and withdrawn</heading>
    <p>Filled in together by whoever leaves and the firm.</p>
    <table>
      <column width="12"/><column width="6"/><column width="6"/><column width="6"/>
      <head><row><cell>What is returned or stopped</cell><cell>Date</cell><cell>Checked by</cell><cell>None; remarks</cell></row></head>
      <body>
        <row blank="1"><cell>Drawings, papers, notebooks, business cards</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>Computers, phones, USB sticks</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>Prototypes, samples, tools lent out</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>Keys, cards, badges, uniforms</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>Data on private devices and outside services deleted</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>Accounts on computers, servers, mail stopped</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>Accounts in the cloud and on lines from outside stopped</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>Shared passwords and numbers of locks changed</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>Taken off the registers of access holders and of keys</cell><cell/><cell/><cell/></row>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
