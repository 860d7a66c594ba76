<?xml version="1.0" encoding="UTF-8"?>
<!-- Registers: landscape tables to print and to write in. A register's own stylesheet imports this and has nothing but a
     variable `sheets`, the tables with their columns:

     sheet    ja, en        its title
              rows          how many rows there are at least; the first are filled from the ledger, where it says so:
              of            "asset" or "party": a row for each
              key, choices  only those that have one of these choices (ids, a space between) in that field
              key, but      only those that do not have this choice in that field
     column   ja, en        its head; a | in it breaks the line
              width         its share
              from          the field of the ledger that fills it; "number": counted
              fill-ja, fill-en   what fills it where it is the same in every row
     note     ja, en        what stands below the table -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="t exsl">

  <xsl:import href="form.xsl"/>

  <xsl:variable name="orientation" select="'landscape'"/>
  <xsl:variable name="sheets"/>
  <!-- A row to write in is always left. -->
  <xsl:variable name="free-rows" select="4"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <xsl:apply-templates select="exsl:node-set($sheets)/sheet" mode="sheet"/>
  </xsl:template>

  <xsl:template match="sheet" mode="sheet">
    <xsl:variable name="sheet" select="."/>
    <xsl:if test="position() &gt; 1"><page-break/></xsl:if>
    <xsl:if test="@ja"><heading level="2"><xsl:value-of select="t:say(@ja, @en)"/></heading></xsl:if>
    <xsl:call-template name="line"><xsl:with-param name="keys" select="'manager register-area register-period register-keep'"/></xsl:call-template>
    <xsl:call-template name="sheet">
      <xsl:with-param name="records" select="($report/assets/asset | $report/parties/party)[name() = $sheet/@of]
        [not($sheet/@choices) or value[@key = $sheet/@key][contains(concat(' ', $sheet/@choices, ' '), concat(' ', @choice, ' '))]]
        [not($sheet/@but) or not(value[@key = $sheet/@key][@choice = $sheet/@but])]"/>
    </xsl:call-template>
    <xsl:for-each select="note"><p style="quiet"><xsl:value-of select="t:say(@ja, @en)"/></p></xsl:for-each>
    <p style="quiet"><xsl:value-of select="t:say('点検した日・人：', 'Looked through on, by: ')"/><field width="12"/><xsl:text> </xsl:text><field width="12"/><xsl:text> </xsl:text><field width="12"/></p>
  </xsl:template>

  <!-- The table of the sheet at hand. -->
  <xsl:template name="sheet">
    <xsl:param name="records"/>
    <xsl:variable name="sheet" select="."/>
    <xsl:variable name="left" select="@rows - count($records)"/>
    <table>
      <xsl:for-each select="column"><column width="{@width}"/></xsl:for-each>
      <head>
        <row>
          <xsl:for-each select="column">
            <xsl:variable name="head" select="t:say(@ja, @en)"/>
            <cell>
              <xsl:value-of select="substring-before(concat($head, '|'), '|')"/>
              <xsl:if test="contains($head, '|')"><br/><xsl:value-of select="substring-after($head, '|')"/></xsl:if>
            </cell>
          </xsl:for-each>
        </row>
      </head>
      <body>
        <xsl:for-each select="$records">
          <row>
            <xsl:apply-templates select="$sheet/column" mode="filled">
              <xsl:with-param name="record" select="."/>
              <xsl:with-param name="number" select="position()"/>
            </xsl:apply-templates>
          </row>
        </xsl:for-each>
        <xsl:call-template name="empty-rows">
          <xsl:with-param name="rows" select="$left * number($left &gt; $free-rows) + $free-rows * number($left &lt;= $free-rows)"/>
          <xsl:with-param name="cells" select="count(column)"/>
          <xsl:with-param name="number" select="(count($records) + 1) * number(column[1]/@from = 'number')"/>
        </xsl:call-template>
      </body>
    </table>
  </xsl:template>

  <xsl:template match="column" mode="filled">
    <xsl:param name="record"/>
    <xsl:param name="number"/>
    <cell>
      <xsl:choose>
        <xsl:when test="@from = 'number'"><xsl:value-of select="$number"/></xsl:when>
        <xsl:when test="@from"><xsl:value-of select="$record/value[@key = current()/@from]"/></xsl:when>
        <xsl:when test="@fill-ja"><xsl:value-of select="t:say(@fill-ja, @fill-en)"/></xsl:when>
      </xsl:choose>
    </cell>
  </xsl:template>

</xsl:stylesheet>
