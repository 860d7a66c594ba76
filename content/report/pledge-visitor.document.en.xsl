<?xml version="1.0" encoding="UTF-8"?>
<!-- What visitors promise before they enter, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="pledge.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice">
      <xsl:with-param name="more"><xsl:call-template name="lawyer"/></xsl:with-param>
    </xsl:call-template>
    <p><xsl:call-template name="day"/></p>
    <xsl:call-template name="addressee"/>
    <p>On my visit to <xsl:apply-templates select="$paper/value[@key = 'visit-place']" mode="write"/> on the day above I tell nobody, and use for nothing but the purpose of the visit, what you show me as secret or what can be seen to be so (“secret information”). This holds after the visit too.</p>
    <p>On your premises I keep to the following.</p>
    <list>
      <item>I stay with my guide and enter no other places.</item>
      <item>Without leave I take no pictures, recordings, measurements or notes, and touch neither things nor papers.</item>
      <item>Cameras and phones are left at the desk, or brought in with approval.</item>
      <item>I wear my badge where it can be seen and give it back when I leave.</item>
    </list>
    <table>
      <column width="1"/><column width="8"/><column width="8"/><column width="10"/>
      <head><row><cell/><cell>Firm, department (or address)</cell><cell>Position</cell><cell>Name (own hand)</cell></row></head>
      <body>
        <xsl:call-template name="empty-rows"><xsl:with-param name="rows" select="6"/><xsl:with-param name="cells" select="4"/><xsl:with-param name="number" select="1"/></xsl:call-template>
      </body>
    </table>
    <table>
      <caption>For the firm that is visited</caption>
      <column width="1"/><column width="1"/><column width="1"/><column width="1"/>
      <head><row><cell>Guide</cell><cell>Who decided what may be shown</cell><cell>Badges</cell><cell>Devices allowed in</cell></row></head>
      <body><row blank="1"><cell/><cell/><cell/><cell/></row></body>
    </table>
  </xsl:template>

</xsl:stylesheet>
