<?xml version="1.0" encoding="UTF-8"?>
<!-- The standard of handling, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'It is written for two grades. If one is enough, use the right column. Put in the names you use for them. Strike out what is not really done; which information has which grade stands in your list.'"/></xsl:call-template>
    <p>Important information (managed information) has two grades, by how much a leak would hurt, and is handled as below. Top secret is what puts the firm or a deal at stake, internal what should not leave the firm. Where an entruster asks for more, that comes first. The person responsible is <xsl:call-template name="value"><xsl:with-param name="key" select="'manager'"/></xsl:call-template>.</p>
    <table>
      <column width="14"/>
      <column width="43"/>
      <column width="43"/>
      <head><row><cell>What is done</cell><cell>Top secret</cell><cell>Internal</cell></row></head>
      <body>
        <row><cell header="yes">1 Marking</cell><cell>The mark “Top secret” on the first page, with the people or departments that may see it.</cell><cell>The mark “Internal”; for files at the head of their name.</cell></row>
        <row><cell header="yes">2 Keeping</cell><cell>Apart from other papers, locked away. Data encrypted, where few can open it.</cell><cell>Apart from other papers. Data where few can open it, or encrypted.</cell></row>
        <row><cell header="yes">3 Copying</cell><cell>Only by the person responsible. Files are set so that they cannot be copied.</cell><cell>As a rule not. If work needs it, collected as soon as the work is over.</cell></row>
        <row><cell header="yes">4 Reading</cell><cell>Nobody from outside. Inside with leave of the person responsible; who and when is noted.</cell><cell>Nobody from outside. Mind screens and desks that others pass.</cell></row>
        <row><cell header="yes">5 Handing round</cell><cell>Each copy numbered and noted with its holder; all are collected after the meeting.</cell><cell>Marked, with a word on how to handle it, and only to those who need it.</cell></row>
        <row><cell header="yes">6 Taking it outside</cell><cell>With leave of the person responsible. Encrypted, never out of hand, locked away overnight.</cell><cell>Encrypted, never out of hand, locked away overnight.</cell></row>
        <row><cell header="yes">7 Giving it to others</cell><cell>After secrecy is agreed and with leave of the person responsible, under that person’s eye. What is given stands in the register.</cell><cell>As for top secret.</cell></row>
        <row><cell header="yes">8 Disposal</cell><cell>Shredded or wiped in the presence of the person responsible; day and way stand in the register.</cell><cell>Shredded or wiped so that it cannot be pieced together.</cell></row>
      </body>
    </table>
    <p>The person responsible gives the grade and goes through it once a year. What is published or no longer matters loses its grade and its mark. In doubt the higher grade holds; ask.</p>
    <xsl:call-template name="signed"/>
  </xsl:template>

</xsl:stylesheet>
