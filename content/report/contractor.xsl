<?xml version="1.0" encoding="UTF-8"?>
<!-- What the clauses for contractors share. A language has the text: a template `clauses`, and the variable `options`,
     clauses for a kind of party: option kind title / item. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="t exsl">

  <xsl:import href="form.xsl"/>

  <xsl:variable name="options"/>
  <xsl:variable name="parties" select="$report/parties/party"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice">
      <xsl:with-param name="more"><xsl:call-template name="lawyer"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="clauses"/>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('甲（当社）|乙（相手）', 'The Firm|The Partner')"/></xsl:call-template>
    <page-break/>
    <heading level="2"><xsl:value-of select="t:say('相手に応じて加える条項', 'To be added, by kind of party')"/></heading>
    <p style="lead"><xsl:value-of select="t:say('ここから後ろは社内用です。選んだ条項を前の条文に写し、相手には渡しません。', 'From here on it is for the firm alone: copy the clauses that you choose into the text above, and do not hand this to the partner.')"/></p>
    <xsl:apply-templates select="exsl:node-set($options)/option" mode="option"/>
    <xsl:call-template name="parties"/>
  </xsl:template>

  <!-- For a kind that is in the ledger, with the names; all of them while there is no ledger. -->
  <xsl:template match="option" mode="option">
    <xsl:variable name="these" select="$parties[value[@key = 'kind'][@choice = current()/@kind]]"/>
    <xsl:if test="$these or not($parties)">
      <heading level="3"><xsl:value-of select="@title"/></heading>
      <xsl:if test="$these">
        <p style="quiet">
          <xsl:value-of select="t:say('台帳の相手：', 'In the ledger: ')"/>
          <xsl:for-each select="$these">
            <xsl:if test="position() &gt; 1"><xsl:value-of select="t:say('、', ', ')"/></xsl:if>
            <xsl:value-of select="value[@key = 'name']"/>
          </xsl:for-each>
        </p>
      </xsl:if>
      <list><xsl:for-each select="item"><item><xsl:value-of select="."/></item></xsl:for-each></list>
    </xsl:if>
  </xsl:template>

  <!-- Who has an agreement, and who has none: they come first. -->
  <xsl:template name="parties">
    <xsl:if test="$parties">
      <heading level="2"><xsl:value-of select="t:say('関係先ごとの契約', 'Agreements by party')"/></heading>
      <p><xsl:value-of select="t:say('契約のない相手には、契約を結んでから情報を渡します。', 'Those without an agreement receive nothing before there is one.')"/></p>
      <table>
        <column width="6"/><column width="6"/><column width="4"/><column width="4"/><column width="4"/><column width="8"/>
        <head>
          <row>
            <cell><xsl:value-of select="t:say('相手', 'Party')"/></cell>
            <cell><xsl:value-of select="t:say('種類', 'Kind')"/></cell>
            <cell><xsl:value-of select="t:say('契約', 'Agreement')"/></cell>
            <cell><xsl:value-of select="t:say('締結日', 'Made on')"/></cell>
            <cell><xsl:value-of select="t:say('期限', 'Ends on')"/></cell>
            <cell><xsl:value-of select="t:say('相手から求められていること', 'What they demand')"/></cell>
          </row>
        </head>
        <body>
          <xsl:for-each select="$parties">
            <xsl:sort select="number(value[@key = 'nda']/@choice = 'yes')" data-type="number"/>
            <row>
              <cell header="yes"><xsl:value-of select="value[@key = 'name']"/></cell>
              <cell><xsl:value-of select="value[@key = 'kind']"/></cell>
              <cell><xsl:value-of select="value[@key = 'nda']"/></cell>
              <cell><xsl:value-of select="value[@key = 'nda-date']"/></cell>
              <cell><xsl:value-of select="value[@key = 'nda-expiry']"/></cell>
              <cell><xsl:value-of select="value[@key = 'demands']"/></cell>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
