<?xml version="1.0" encoding="UTF-8"?>
<!-- What may stand in the way of an auditor's independence, point by point. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <!-- The points of those that the auditor is one of: all, while that is not said. -->
  <xsl:variable name="kind" select="$paper/value[@key = 'auditor-kind']/@choice"/>
  <xsl:variable name="points" select="$paper/value[starts-with(@key, 'inside-') or starts-with(@key, 'outside-')]"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'checked-person checked-on auditor-kind'"/></xsl:call-template>
    <table>
      <column width="9"/><column width="3"/><column width="2"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('独立性を妨げること|指針|はい・いいえ', 'Impediment|Policy|Yes or no')"/></xsl:call-template>
      <body>
        <xsl:for-each select="$points[not($kind) or starts-with(@key, concat($kind, '-'))]">
          <row>
            <cell header="yes"><xsl:value-of select="@label"/></cell>
            <cell><xsl:value-of select="@clause"/></cell>
            <cell><xsl:call-template name="value"><xsl:with-param name="key" select="@key"/><xsl:with-param name="width" select="6"/></xsl:call-template></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
    <xsl:call-template name="part"><xsl:with-param name="key" select="'independence-efforts'"/></xsl:call-template>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('監査人|確認した人', 'Auditor|Checked by')"/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

</xsl:stylesheet>
